import { styled } from '@mui/material/styles';

/** A part of a balise that is written apart: a question, a form. */
export const EditorPart = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(4),
  margin: theme.spacing(4, 0, 0),
  padding: theme.spacing(4, 5, 5),
  minWidth: 0,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  '& > legend': { ...theme.typography.h4, padding: theme.spacing(0, 1.5), marginLeft: theme.spacing(-1.5) },
  [theme.breakpoints.down('md')]: { padding: theme.spacing(3, 3, 4) },
}));

/** What may be done with such a part: moved, taken out. */
export const PartActs = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(3),
}));

/** What such parts have in common: a title, a few words. */
export const EditorParts = styled('section')(({ theme }) => ({
  '& > h2': theme.typography.h3,
  '& > p': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
  '& > button': { marginTop: theme.spacing(4) },
}));
