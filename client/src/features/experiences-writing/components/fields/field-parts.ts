import { styled } from '@mui/material/styles';

/** What was chosen, each with the way to take it out. */
export const Chips = styled('ul')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  margin: theme.spacing(0, 0, 2),
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    minWidth: 0,
    minHeight: 36,
    paddingLeft: theme.spacing(3),
    borderRadius: 999,
    overflowWrap: 'anywhere',
    color: theme.vars.palette.primary.onSoft,
    backgroundColor: theme.vars.palette.primary.soft,
  },
  '& .MuiIconButton-root': { color: 'inherit' },
}));

/** What one may choose, under the field that has the keyboard. */
export const Found = styled('div')(({ theme }) => ({
  marginTop: theme.spacing(1),
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  '&:empty': { display: 'none' },
  '& > div': {
    padding: theme.spacing(2.5, 3),
    minHeight: 44,
    cursor: 'pointer',
    borderRadius: theme.shape.borderRadius,
  },
  '& small': { color: theme.vars.palette.text.secondary },
  '& > div[aria-selected="true"], & > div:hover': { backgroundColor: theme.vars.palette.primary.soft },
}));
