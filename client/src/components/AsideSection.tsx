import { styled } from '@mui/material/styles';

/**
 * How long a part will be isn't known before it is there: what comes after one that is on its way waits, rather than
 * be shown and pushed down. (What begins with a colon would be asked of its own kind only.)
 */
export const oneAfterTheOther = { '*:has([aria-busy="true"]) ~ &': { display: 'none' } } as const;

/** One part of the column beside the home page, with a line above all but the first. */
export const AsideSection = styled('section')(({ theme }) => ({
  '& + &': {
    marginTop: theme.spacing(6),
    paddingTop: theme.spacing(6),
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
  ...oneAfterTheOther,
  '& > h2': { ...theme.typography.h2, marginBottom: theme.spacing(2) },
  '& > h2 > a': { color: theme.vars.palette.knowledge.main },
  '& > p': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
}));
