import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { keepsFoot } from './PaneLayout.tsx';

/** Saves a long form from wherever one is in it: at the very foot of its pane, over the space that its page leaves there. */
export function StickyFoot({ children }: { children: ReactNode }) {
  return <Foot className={keepsFoot}>{children}</Foot>;
}

const Foot = styled('div')(({ theme }) => ({
  position: 'sticky',
  bottom: theme.spacing(-12),
  [theme.breakpoints.down('md')]: { bottom: theme.spacing(-10) },
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(2, 4),
  padding: theme.spacing(3, 0),
  backgroundColor: theme.vars.palette.background.default,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& > :is(span, small)': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));
