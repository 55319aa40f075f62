import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { writeMoment } from '../logic/moments.ts';
import { Moment } from './Chapters.tsx';

interface JumpToProps {
  /** Of the video; what happened before it began leads to its beginning. */
  second: number;
  onSeek: (second: number) => void;
  /** What it says; the moment itself where nothing else is given. */
  children?: ReactNode;
}

/** Leads the video to the moment at which something happened. */
export function JumpTo({ second, onSeek, children }: JumpToProps) {
  return (
    <Jump type="button" onClick={() => onSeek(Math.max(0, second))}>
      <Moment>{children ?? writeMoment(second)}</Moment>
    </Jump>
  );
}

/** What happened by a moment of the video, one thing under the other. */
export const Happened = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: `0 var(--gutter) ${theme.spacing(8)}`,
  '& > li': {
    ...theme.typography.body2,
    display: 'grid',
    gap: theme.spacing(1.5),
    padding: theme.spacing(3.5, 0),
    overflowWrap: 'anywhere',
  },
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}));

/** Said where nothing happened, or not all of it is shown. */
export const Note = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  padding: `${theme.spacing(2)} var(--gutter)`,
  color: theme.vars.palette.text.secondary,
  textWrap: 'pretty',
}));

const Jump = styled('button')(({ theme }) => ({
  padding: theme.spacing(1),
  margin: theme.spacing(-1),
  border: 0,
  borderRadius: theme.shape.borderRadius,
  background: 'none',
  cursor: 'pointer',
  '&:hover > span': { textDecoration: 'underline' },
}));
