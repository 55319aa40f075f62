import { styled } from '@mui/material/styles';
import { focusRing } from '../../../../theme/overrides/controls.ts';

/** The line of an experience: its title's link is as large as the line, and its picture stands beside the words. */
export const CardFrame = styled('article')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: theme.spacing(5),
  padding: theme.spacing(5, 0),
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  overflowWrap: 'anywhere',
  '& > div:first-of-type': { display: 'grid', gap: theme.spacing(2), alignContent: 'start' },
  '& h2, & h3': theme.typography.h3,
  '& :is(h2, h3) > a': { color: 'inherit', textDecoration: 'inherit' },
  '& :is(h2, h3) > a::after': {
    content: '""',
    position: 'absolute',
    inset: 0,
    borderRadius: theme.shape.borderRadius,
  },
  '& :is(h2, h3) > a:focus-visible': { outline: 'none' },
  '& :is(h2, h3) > a:focus-visible::after': focusRing(theme, -2),
  '&:hover :is(h2, h3) > a': { textDecoration: 'underline' },
  '& p': {
    margin: 0,
    maxWidth: '60ch',
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
  },
  // What one presses on a card stands over the link that covers it.
  '& button, & p a, & label, & textarea, & input': { position: 'relative' },
  [theme.breakpoints.down('md')]: {
    '& > img': { width: 84, height: 84 },
    gap: theme.spacing(3),
  },
}));
