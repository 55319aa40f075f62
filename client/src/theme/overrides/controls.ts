import type { Components, Theme } from '@mui/material/styles';
import { breakpoints, radius, sizes } from '../tokens.ts';

/** On a phone, or under a finger, what one presses is larger. */
export const underFinger = `@media (pointer: coarse), (max-width: ${breakpoints.two - 0.05}px)`;

/** The one focus ring, drawn around whatever has the keyboard. */
export function focusRing(theme: Theme, offset = 2) {
  return {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: offset,
  };
}

/** What is pressed, chosen or filled in: buttons, chips, tabs, boxes to tick. */
export const controlOverrides: Components<Theme> = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true, disableTouchRipple: true },
    styleOverrides: {
      root: ({ theme }) => ({ '&.Mui-focusVisible, &:focus-visible': focusRing(theme) }),
    },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, variant: 'outlined' },
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: sizes.control,
        padding: '8px 16px',
        gap: 8,
        borderRadius: radius,
        textAlign: 'center',
        [underFinger]: { minHeight: sizes.touch },
        variants: [
          {
            props: { variant: 'outlined' },
            style: {
              borderColor: theme.vars.palette.control,
              backgroundColor: theme.vars.palette.background.paper,
              color: theme.vars.palette.primary.main,
              '&:hover': {
                borderColor: theme.vars.palette.primary.main,
                backgroundColor: theme.vars.palette.primary.soft,
              },
            },
          },
          {
            props: { variant: 'text' },
            style: {
              padding: '8px 12px',
              '&:hover': { backgroundColor: theme.vars.palette.primary.soft },
            },
          },
          {
            props: { variant: 'outlined', color: 'error' },
            style: {
              color: theme.vars.palette.now.onSoft,
              '&:hover': {
                borderColor: theme.vars.palette.now.main,
                backgroundColor: theme.vars.palette.now.soft,
              },
            },
          },
          {
            props: { size: 'small' },
            style: { minHeight: 32, padding: '4px 12px', fontSize: '0.9375rem' },
          },
        ],
        '&.Mui-disabled': { color: theme.vars.palette.text.secondary },
      }),
      startIcon: { margin: 0 },
      endIcon: { margin: 0 },
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        width: sizes.control,
        height: sizes.control,
        padding: 0,
        flex: 'none',
        borderRadius: radius,
        color: theme.vars.palette.text.primary,
        '&:hover': { backgroundColor: theme.vars.palette.primary.soft },
        '&.Mui-disabled': { color: theme.vars.palette.text.secondary, opacity: 0.6 },
        [underFinger]: { width: sizes.touch, height: sizes.touch },
      }),
    },
  },
  MuiLink: {
    defaultProps: { underline: 'hover' },
    styleOverrides: {
      root: ({ theme }) => ({
        color: theme.vars.palette.knowledge.main,
        textUnderlineOffset: '0.15em',
        borderRadius: 3,
        '&:focus-visible': focusRing(theme),
      }),
    },
  },
  MuiChip: {
    styleOverrides: {
      root: ({ theme }) => ({
        height: 28,
        borderRadius: 999,
        fontSize: '0.90625rem',
        fontWeight: 600,
        color: theme.vars.palette.text.primary,
        backgroundColor: theme.vars.palette.primary.soft,
        '&.MuiChip-clickable': {
          border: `1px solid ${theme.vars.palette.control}`,
          backgroundColor: theme.vars.palette.background.default,
          [underFinger]: { minHeight: 36 },
          '&:hover': { borderColor: theme.vars.palette.primary.main },
        },
      }),
      label: { paddingLeft: 10, paddingRight: 10 },
    },
  },
  MuiTabs: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: sizes.touch,
        borderBottom: `1px solid ${theme.vars.palette.divider}`,
      }),
      indicator: { height: 3 },
    },
  },
  MuiTab: {
    defaultProps: { iconPosition: 'end' },
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: sizes.touch,
        minWidth: 0,
        padding: '8px 16px',
        gap: 4,
        [theme.breakpoints.down('sm')]: { padding: '8px 10px' },
        fontSize: '1rem',
        fontWeight: 400,
        letterSpacing: 0,
        color: theme.vars.palette.text.secondary,
        '&.Mui-selected': { fontWeight: 600, color: theme.vars.palette.primary.main },
        '&:focus-visible, &.Mui-focusVisible': focusRing(theme, -4),
      }),
    },
  },
  MuiCheckbox: { styleOverrides: { root: ({ theme }) => boxToTick(theme) } },
  MuiRadio: { styleOverrides: { root: ({ theme }) => boxToTick(theme) } },
  MuiSwitch: {
    styleOverrides: {
      root: ({ theme }) => ({
        [underFinger]: {
          height: sizes.touch,
          padding: '15px 12px',
          '& .MuiSwitch-switchBase': { padding: 12 },
        },
        '& .MuiSwitch-track': { backgroundColor: theme.vars.palette.control, opacity: 1 },
        '& .Mui-checked + .MuiSwitch-track': { opacity: 1 },
        '& .MuiSwitch-thumb': {
          boxShadow: 'none',
          backgroundColor: theme.vars.palette.background.paper,
          border: `2px solid ${theme.vars.palette.control}`,
        },
        '& .Mui-checked .MuiSwitch-thumb': { borderColor: theme.vars.palette.primary.main },
        '& .Mui-focusVisible .MuiSwitch-thumb': focusRing(theme),
      }),
    },
  },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: radius,
        backgroundColor: theme.vars.palette.background.paper,
        '&:hover:not(.Mui-focused) .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.text.secondary,
        },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.primary.main,
        },
      }),
      notchedOutline: ({ theme }) => ({ borderColor: theme.vars.palette.control }),
      input: { padding: '10px 12px', height: 'auto' },
    },
  },
};

function boxToTick(theme: Theme) {
  return {
    padding: 8,
    [underFinger]: { padding: 10 },
    color: theme.vars.palette.control,
    '&:hover': { backgroundColor: theme.vars.palette.primary.soft },
  };
}
