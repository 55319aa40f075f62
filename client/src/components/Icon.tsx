import type { LucideIcon } from 'lucide-react';
import { sizes } from '../theme/tokens.ts';

export type { LucideIcon };

/**
 * A Lucide icon as we draw them all: 18 px, one thin stroke, silent for screen readers (its control has the name).
 * Import each icon by its own path: `import House from 'lucide-react/icons/house'`.
 */
export function Icon({ of: Drawing, size = sizes.icon }: { of: LucideIcon; size?: number }) {
  return (
    <Drawing size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" style={{ flex: 'none' }} />
  );
}
