import { lazy } from 'react';
import { fetchSoon, LatePart } from './LatePart.tsx';
import type { WhenDialogProps } from './WhenDialog.tsx';

const loadDialog = async () => ({ default: (await import('./WhenDialog.tsx')).WhenDialog });
const WhenDialog = lazy(loadDialog);
// It serves without a network.
fetchSoon(loadDialog);

/** `WhenDialog`, for pages that are drawn without it: its code comes beside them, or when it is first asked for. */
export function LateWhenDialog(props: WhenDialogProps) {
  return (
    <LatePart>
      <WhenDialog {...props} />
    </LatePart>
  );
}
