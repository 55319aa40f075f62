import { lazy, useState } from 'react';
import { LatePart } from './LatePart.tsx';
import { useShortcut } from './shortcuts.ts';

const ShortcutsDialog = lazy(async () => ({
  default: (await import('./ShortcutsDialog.tsx')).ShortcutsDialog,
}));

/** `?` shows what the keyboard can do. */
export function ShortcutsHelp() {
  const [state, setState] = useState<'never' | 'open' | 'closed'>('never');
  useShortcut('?', () => setState('open'));
  if (state === 'never') return null;
  return (
    <LatePart>
      <ShortcutsDialog open={state === 'open'} onClose={() => setState('closed')} />
    </LatePart>
  );
}
