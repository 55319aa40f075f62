import { styled, type Theme } from '@mui/material/styles';
import { focusRing } from '../../../../theme/overrides/controls.ts';
import { sizes } from '../../../../theme/tokens.ts';

/** The dress of what one presses to answer: wide and high enough for a thumb. */
export function pressed(theme: Theme) {
  return {
    minHeight: sizes.touch + 4,
    padding: theme.spacing(2, 3.5),
    border: `1px solid ${theme.vars.palette.control}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.vars.palette.background.paper,
    cursor: 'pointer',
  };
}

/** The same once it is chosen. */
export function chosenDress(theme: Theme) {
  return {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.soft,
    color: theme.vars.palette.primary.onSoft,
  };
}

/** One answer to choose: the browser's own box or dot, in our dress, and its words. */
export const ChoiceRow = styled('label')(({ theme }) => ({
  ...pressed(theme),
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  alignItems: 'center',
  gap: theme.spacing(3),
  overflowWrap: 'anywhere',
  '& input': {
    appearance: 'none',
    width: 22,
    height: 22,
    margin: 0,
    display: 'grid',
    placeContent: 'center',
    border: `1px solid ${theme.vars.palette.control}`,
    backgroundColor: theme.vars.palette.background.default,
    outline: 'none',
    cursor: 'inherit',
  },
  '& input[type="radio"]': { borderRadius: 999 },
  '& input[type="checkbox"]': { borderRadius: 6 },
  '& input:checked': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.main,
  },
  '& input:checked::after': { content: '""' },
  '& input[type="radio"]:checked::after': {
    width: 8,
    height: 8,
    borderRadius: 999,
    backgroundColor: theme.vars.palette.primary.contrastText,
  },
  '& input[type="checkbox"]:checked::after': {
    width: 6,
    height: 11,
    marginTop: -3,
    borderStyle: 'solid',
    borderWidth: '0 2.5px 2.5px 0',
    borderColor: theme.vars.palette.primary.contrastText,
    transform: 'rotate(42deg)',
  },
  '&:has(:checked)': chosenDress(theme),
  '&:has(:focus-visible)': focusRing(theme),
  '&:has(:disabled)': {
    cursor: 'default',
    color: theme.vars.palette.text.secondary,
    borderColor: theme.vars.palette.divider,
  },
}));

/** Answers one under the other. */
export const Choices = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(2) }));
