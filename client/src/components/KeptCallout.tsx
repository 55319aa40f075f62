import Button from '@mui/material/Button';
import HistoryIcon from 'lucide-react/icons/history';
import type { ReactNode } from 'react';
import { Callout } from './Callout.tsx';

interface KeptCalloutProps {
  /** The words of the button that begins anew. */
  restart: string;
  onRestart: () => void;
  children: ReactNode;
}

/** Says that what was begun on this device is there again, and how to begin anew. */
export function KeptCallout({ restart, onRestart, children }: KeptCalloutProps) {
  return (
    <Callout
      tone="waiting"
      icon={HistoryIcon}
      action={
        <Button size="small" onClick={onRestart}>
          {restart}
        </Button>
      }
    >
      {children}
    </Callout>
  );
}
