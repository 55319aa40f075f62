import { styled } from '@mui/material/styles';
import { PageBody } from '../PageBody.tsx';

/** A page whose first part begins where the page does. */
export const Body = styled(PageBody)({ '& > section:not(* + *)': { marginTop: 0 } });

/** A form's fields and its buttons, one under the other. */
export const Fields = styled('form')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(5),
}));

/** Buttons in a line, the first thing to do first. */
export const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(2),
}));

/** One thing to read on a page: its title, its words, what one may do. */
export const Part = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(3),
  marginTop: theme.spacing(8),
  overflowWrap: 'anywhere',
  '& > h2': theme.typography.h3,
  '& h3': theme.typography.h4,
  '& p > a': { color: theme.vars.palette.knowledge.main },
}));

/** The same, apart from the page: what is to be filled in or answered now. */
export const Card = styled(Part)(({ theme }) => ({
  marginTop: theme.spacing(6),
  padding: theme.spacing(4, 5),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
}));

/** What someone wrote, with its lines as they were. */
export const Written = styled('p')({ whiteSpace: 'pre-line', overflowWrap: 'anywhere' });

/** A quiet line: when, how many, who reads. */
export const Quiet = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
  textWrap: 'pretty',
}));

/** Things one under the other, with a line between them. */
export const Lines = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1),
    padding: theme.spacing(3.5, 0),
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  '& > li:last-child': { borderBottom: 'none' },
  '& h3': theme.typography.h4,
  '& a:not(.MuiButton-root)': { color: theme.vars.palette.knowledge.main },
  '& h2': theme.typography.h4,
  '& h2 > a, & h3 > a': {
    '&:not(.MuiButton-root)': { color: 'inherit', textDecoration: 'none' },
    '&:hover': { textDecoration: 'underline' },
  },
}));

/** What is known of something: the name of each fact, then the fact. */
export const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(4),
  margin: 0,
  overflowWrap: 'anywhere',
  '& dt': {
    ...theme.typography.caption,
    fontWeight: 600,
    color: theme.vars.palette.text.secondary,
  },
  '& dd': { margin: 0, whiteSpace: 'pre-line' },
}));

/** Short fields side by side, where there is room. */
export const Pair = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
  gap: theme.spacing(5, 4),
}));

/** How something stands, in a word: `waiting` for whom it waits, `open`, `quiet`. */
export const StateWord = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'inline-block',
  padding: theme.spacing(0.25, 2.5),
  borderRadius: 999,
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
  border: `1px solid ${theme.vars.palette.divider}`,
  '&[data-tone="waiting"]': {
    color: theme.vars.palette.waiting.onSoft,
    backgroundColor: theme.vars.palette.waiting.soft,
    borderColor: 'transparent',
  },
  '&[data-tone="open"]': {
    color: theme.vars.palette.primary.onSoft,
    backgroundColor: theme.vars.palette.primary.soft,
    borderColor: 'transparent',
  },
}));
