import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

interface QuietFailureProps {
  /** What could not be read. */
  children: ReactNode;
  retry: { label: string; onClick: () => void };
}

/** One part of a page failed while the rest stands: a line that says so, and the way to try again. */
export function QuietFailure({ children, retry }: QuietFailureProps) {
  return (
    <Place role="alert">
      <p>{children}</p>
      <Button size="small" onClick={retry.onClick}>
        {retry.label}
      </Button>
    </Place>
  );
}

const Place = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(3),
  padding: theme.spacing(3, 0),
  color: theme.vars.palette.text.secondary,
}));
