import { styled } from '@mui/material/styles';
import { focusRing } from '../theme/overrides/controls.ts';

/**
 * What is or was held at a date, in a list: the date, then a title that leads there (its link is as large as the line)
 * and what goes with it. On a phone they stand one under the other. `--when`: width of the date.
 */
export const DatedLine = styled('article')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: 'var(--when) minmax(0, 1fr)',
  gap: theme.spacing(1, 5),
  padding: theme.spacing(4, 0),
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  overflowWrap: 'anywhere',
  '& h2': theme.typography.h4,
  '& h2 > a': { color: 'inherit', textDecoration: 'inherit' },
  '& h2 > a::after': {
    content: '""',
    position: 'absolute',
    inset: 0,
    borderRadius: theme.shape.borderRadius,
  },
  '& h2 > a:focus-visible': { outline: 'none' },
  '& h2 > a:focus-visible::after': focusRing(theme, -2),
  '&:hover h2 > a': { textDecoration: 'underline' },
  '& p': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
}));
