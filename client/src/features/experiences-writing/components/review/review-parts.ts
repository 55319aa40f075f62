import { styled } from '@mui/material/styles';

/** A part of a draft that is read over, its remarks beside it where there is room. */
export const Part = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 68ch)',
  gap: theme.spacing(4, 8),
  padding: theme.spacing(5, 0),
  '& + &': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& h2': { ...theme.typography.h3, margin: theme.spacing(0, 0, 2) },
  [theme.breakpoints.up('lg')]: { gridTemplateColumns: 'minmax(0, 68ch) minmax(0, 320px)' },
}));
