import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

interface ErrorStateProps {
  title: string;
  /** 1 where nothing else titles the page. */
  rank?: 1 | 2;
  /** What is kept, and what to do. */
  children: ReactNode;
  /** Words of the button that tries again, with what it does. */
  retry?: { label: string; onClick: () => void };
  action?: ReactNode;
}

/** Something failed: says so, what was kept, and what to do next. Announced at once. */
export function ErrorState({ title, rank = 2, children, retry, action }: ErrorStateProps) {
  return (
    <Place role="alert">
      <Title as={`h${rank}`}>{title}</Title>
      <Words>{children}</Words>
      {retry && (
        <Button variant="contained" onClick={retry.onClick}>
          {retry.label}
        </Button>
      )}
      {action}
    </Place>
  );
}

const Place = styled('section')(({ theme }) => ({
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  justifyContent: 'center',
  gap: theme.spacing(3),
  width: '100%',
  maxWidth: 560,
  margin: '0 auto',
  padding: `${theme.spacing(10)} var(--gutter, ${theme.spacing(6)})`,
}));

const Title = styled('h2')(({ theme }) => theme.typography.h2);
const Words = styled('p')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));
