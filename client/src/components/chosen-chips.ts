import type { CSSObject, Theme } from '@mui/material/styles';

/** Of a list: what was chosen, each an `li` with the button that takes it out. */
export function chosenChips(theme: Theme): CSSObject {
  return {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '& > li': {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      minWidth: 0,
      minHeight: 36,
      paddingLeft: theme.spacing(3),
      borderRadius: 999,
      overflowWrap: 'anywhere',
      color: theme.vars.palette.primary.onSoft,
      backgroundColor: theme.vars.palette.primary.soft,
    },
    '& .MuiIconButton-root': { color: 'inherit' },
  };
}
