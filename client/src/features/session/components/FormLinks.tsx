import { styled } from '@mui/material/styles';

/** Quiet links under a form. */
export const FormLinks = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: theme.spacing(2, 5),
  '& a': { color: theme.vars.palette.knowledge.main, textUnderlineOffset: '0.18em' },
}));
