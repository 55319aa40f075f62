import { styled } from '@mui/material/styles';

/** In the place of a video that is not shown here: where it is, or that it is nowhere yet. */
export const Elsewhere = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'center',
  alignContent: 'center',
  gap: theme.spacing(4),
  minHeight: 220,
  padding: theme.spacing(6),
  textAlign: 'center',
  textWrap: 'balance',
  color: theme.vars.palette.text.secondary,
  backgroundColor: theme.vars.palette.background.paper,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
}));
