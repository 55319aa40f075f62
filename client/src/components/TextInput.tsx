import { styled, type Theme } from '@mui/material/styles';
import { sizes } from '../theme/tokens.ts';

/**
 * A line to fill in: the browser's own input in our dress (MUI's TextField would bring its Select, Menu and
 * Popover with it). Give it a label through `FormField`.
 */
export const TextInput = styled('input')(({ theme }) => field(theme));

/** Several lines to fill in; grows with what is written where the browser can. */
export const TextArea = styled('textarea')(({ theme }) => ({
  ...field(theme),
  minHeight: 96,
  maxHeight: '50vh',
  resize: 'vertical',
  fieldSizing: 'content',
}));

/** The dress of whatever is filled in. */
export function field(theme: Theme) {
  const { palette } = theme.vars;
  return {
    ...theme.typography.body1,
    font: 'inherit',
    width: '100%',
    minWidth: 0,
    minHeight: sizes.touch,
    padding: theme.spacing(2, 3),
    color: palette.text.primary,
    backgroundColor: palette.background.default,
    border: `1px solid ${palette.control}`,
    borderRadius: theme.shape.borderRadius,
    '&::placeholder': { color: palette.text.secondary, opacity: 1 },
    '&:hover:not(:disabled)': { borderColor: palette.text.secondary },
    '&:focus-visible': {
      outline: `2px solid ${palette.primary.main}`,
      outlineOffset: -1,
      borderColor: palette.primary.main,
    },
    '&[aria-invalid="true"]': { borderColor: palette.now.main },
    '&[aria-invalid="true"]:focus-visible': { outlineColor: palette.now.main },
    '&:disabled': { color: palette.text.secondary, borderColor: palette.divider },
  };
}
