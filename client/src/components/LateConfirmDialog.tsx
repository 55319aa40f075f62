import { lazy, useState } from 'react';
import type { ConfirmDialogProps } from './ConfirmDialog.tsx';
import { fetchSoon, LatePart } from './LatePart.tsx';

const loadDialog = async () => ({ default: (await import('./ConfirmDialog.tsx')).ConfirmDialog });
const ConfirmDialog = lazy(loadDialog);
// It serves without a network.
fetchSoon(loadDialog);

/** `ConfirmDialog`, for pages that are drawn without it: its code comes beside them, or when it is first asked for. */
export function LateConfirmDialog(props: ConfirmDialogProps) {
  const [asked, setAsked] = useState(props.open);
  if (props.open && !asked) setAsked(true);
  if (!asked) return null;
  return (
    <LatePart>
      <ConfirmDialog {...props} />
    </LatePart>
  );
}
