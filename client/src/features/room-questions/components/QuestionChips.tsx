import { styled } from '@mui/material/styles';

/** What stands of a question, in a few words: waiting in ochre, answered in lake, the rest quiet. */
export const StateChip = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'inline-block',
  padding: theme.spacing(0.25, 2),
  borderRadius: 999,
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
  border: `1px solid ${theme.vars.palette.divider}`,
  '&[data-kind="waiting"]': {
    color: theme.vars.palette.waiting.onSoft,
    borderColor: 'transparent',
    backgroundColor: theme.vars.palette.waiting.soft,
  },
  '&[data-kind="answered"]': {
    color: theme.vars.palette.knowledge.onSoft,
    borderColor: 'transparent',
    backgroundColor: theme.vars.palette.knowledge.soft,
  },
  '&[data-kind="mine"]': {
    color: theme.vars.palette.primary.onSoft,
    borderColor: 'transparent',
    backgroundColor: theme.vars.palette.primary.soft,
  },
  '&[data-kind="problem"]': {
    color: theme.vars.palette.now.onSoft,
    borderColor: 'transparent',
    backgroundColor: theme.vars.palette.now.soft,
  },
}));

/** One question among others. */
export const Line = styled('li')(({ theme }) => ({
  display: 'flex',
  gap: theme.spacing(3),
  padding: theme.spacing(3, 0),
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '&:last-of-type': { borderBottom: 'none' },
  '&[data-focused]': {
    margin: theme.spacing(0, -2),
    padding: theme.spacing(3, 2),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.vars.palette.primary.soft,
  },
}));

export const Body = styled('div')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  display: 'grid',
  alignContent: 'start',
  gap: theme.spacing(1.5),
  overflowWrap: 'anywhere',
}));

export const Words = styled('p')({ whiteSpace: 'pre-line', textWrap: 'pretty' });

export const Meta = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 2),
  color: theme.vars.palette.text.secondary,
}));

export const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
}));

export const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 });
