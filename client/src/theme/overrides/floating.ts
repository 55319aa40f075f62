import type { Components, Theme } from '@mui/material/styles';
import { radius, sizes } from '../tokens.ts';
import { focusRing, underFinger } from './controls.ts';

/** What floats above the page, or stands on it: menus, dialogs, tooltips, surfaces, skeletons. */
export const floatingOverrides: Components<Theme> = {
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiDialog: {
    styleOverrides: {
      paper: ({ theme }) => ({
        margin: 16,
        width: 'calc(100% - 32px)',
        borderRadius: radius * 1.4,
        border: `1px solid ${theme.vars.palette.divider}`,
        boxShadow: theme.vars.palette.lifted,
        backgroundColor: theme.vars.palette.background.paper,
      }),
    },
  },
  MuiDialogTitle: {
    styleOverrides: { root: { padding: '20px 24px 8px', fontSize: '1.375rem' } },
  },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 24px' } } },
  MuiDialogActions: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '16px 24px 20px',
        flexWrap: 'wrap',
        gap: 8,
        // One under the other on a phone, buttons are as wide as each other.
        [theme.breakpoints.down('sm')]: { '& > .MuiButton-root': { flexGrow: 1 } },
      }),
    },
    defaultProps: { disableSpacing: true },
  },
  MuiBackdrop: {
    styleOverrides: {
      root: ({ theme }) => ({
        '&:not(.MuiBackdrop-invisible)': { backgroundColor: theme.vars.palette.veil },
      }),
    },
  },
  MuiMenu: {
    styleOverrides: {
      paper: ({ theme }) => ({
        minWidth: 200,
        marginTop: 4,
        borderRadius: radius,
        border: `1px solid ${theme.vars.palette.divider}`,
        boxShadow: theme.vars.palette.lifted,
      }),
      list: { padding: 4 },
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: sizes.control,
        padding: '8px 12px',
        gap: 12,
        borderRadius: radius - 4,
        fontSize: '1rem',
        whiteSpace: 'normal',
        '&:hover, &.Mui-selected, &.Mui-selected:hover': {
          backgroundColor: theme.vars.palette.primary.soft,
        },
        '&.Mui-focusVisible': {
          ...focusRing(theme, -2),
          backgroundColor: theme.vars.palette.primary.soft,
        },
        [underFinger]: { minHeight: sizes.touch },
      }),
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 400, enterTouchDelay: 600 },
    styleOverrides: {
      tooltip: ({ theme }) => ({
        padding: '6px 10px',
        borderRadius: radius - 4,
        fontSize: '0.90625rem',
        fontWeight: 400,
        color: theme.vars.palette.background.default,
        backgroundColor: theme.vars.palette.text.primary,
      }),
    },
  },
  MuiSkeleton: {
    defaultProps: { animation: false },
    styleOverrides: {
      root: ({ theme }) => ({ backgroundColor: theme.vars.palette.divider, opacity: 0.7 }),
    },
  },
  MuiDivider: {
    styleOverrides: { root: ({ theme }) => ({ borderColor: theme.vars.palette.divider }) },
  },
};
