import { styled } from '@mui/material/styles';

/** One part of the column beside the home page, with a line above all but the first. */
export const AsideSection = styled('section')(({ theme }) => ({
  '& + &': {
    marginTop: theme.spacing(6),
    paddingTop: theme.spacing(6),
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
  '& > h2': { ...theme.typography.h2, marginBottom: theme.spacing(2) },
}));
