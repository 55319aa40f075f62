import type { Theme } from '@mui/material/styles';
import type { ComponentProps } from 'react';
import { focusRing, underFinger } from '../../../../theme/overrides/controls.ts';
import { radius, sizes } from '../../../../theme/tokens.ts';

/*
 * What a message and a waiting one share: the avatar's column, the words' column. Rows come one at each step of a
 * finger on a phone: their parts have plain classes, whose rules the list gives once (`messageFrame`), where a styled
 * part would work out its own each time it is drawn.
 */

/** A row of the list. */
export function Row(props: ComponentProps<'article'>) {
  return <article className="message" {...props} />;
}

/** The avatar's column. */
export function Side(props: ComponentProps<'div'>) {
  return <div className="message-side" {...props} />;
}

/** The words' column. */
export function Content(props: ComponentProps<'div'>) {
  return <div className="message-content" {...props} />;
}

/** Who speaks, and when. */
export function Head(props: ComponentProps<'h2'>) {
  return <h2 className="message-head" {...props} />;
}

/** After the name on its line; on a phone, under it. */
export function Detail(props: ComponentProps<'span'>) {
  return <span className="message-detail" {...props} />;
}

/** The rules of all of them, for the list that holds the rows. */
export function messageFrame(theme: Theme) {
  return {
    '& .message': rowRules(theme),
    '& .message-side': { flex: '0 0 40px', paddingTop: 3 },
    '& .message-content': {
      flex: 1,
      minWidth: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
    },
    '& .message-head': {
      ...theme.typography.body1,
      fontFamily: theme.typography.fontFamily,
      lineHeight: 1.4,
      textWrap: 'wrap',
      overflowWrap: 'anywhere',
      '@media (hover: none)': { paddingRight: theme.spacing(8) },
      '&[data-grouped]': {
        position: 'absolute',
        width: 1,
        height: 1,
        overflow: 'hidden',
        clipPath: 'inset(50%)',
        whiteSpace: 'nowrap',
      },
      '& > a, & > b': { fontWeight: 700, color: 'inherit', textDecoration: 'none' },
      '@media (hover: hover)': { '& > a:hover': { textDecoration: 'underline' } },
    },
    '& .message-detail': {
      ...theme.typography.caption,
      fontWeight: 400,
      color: theme.vars.palette.text.secondary,
      '&::before': { content: '" · "' },
      [theme.breakpoints.down('md')]: { display: 'block', '&::before': { content: 'none' } },
    },
    '& .message-hour': {
      ...theme.typography.caption,
      display: 'block',
      width: 40,
      textAlign: 'right',
      fontSize: '0.8125rem',
      color: theme.vars.palette.text.secondary,
      opacity: 0,
    },
    '& .message:focus-within .message-hour': { opacity: 1 },
    ...actionsRules(theme),
    '& .message-action': actionRules(theme),
  } as const;
}

function rowRules(theme: Theme) {
  const { palette } = theme.vars;
  return {
    position: 'relative',
    display: 'flex',
    gap: theme.spacing(3.5),
    padding: `${theme.spacing(3)} var(--gutter) ${theme.spacing(2)}`,
    '&[data-grouped]': { paddingTop: theme.spacing(1) },
    '@media (hover: hover)': { '&:hover': { backgroundColor: palette.background.default } },
    '&:focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: -3 },
    '&[data-aimed]': {
      backgroundColor: palette.primary.soft,
      '@media (hover: hover)': { '&:hover': { backgroundColor: palette.primary.soft } },
    },
    [theme.breakpoints.down('md')]: { gap: theme.spacing(3) },
  } as const;
}

/** The buttons of what one may do, and when it was said: shown on hover and focus; under a finger, the menu always. */
function actionsRules(theme: Theme) {
  return {
    '& .message-actions': {
      position: 'absolute',
      top: theme.spacing(1),
      right: `calc(var(--gutter) - ${theme.spacing(2.5)})`,
      display: 'flex',
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.vars.palette.background.paper,
      [theme.breakpoints.down('md')]: {
        right: theme.spacing(0.5),
        top: theme.spacing(0.5),
        color: theme.vars.palette.text.secondary,
      },
    },
    [theme.breakpoints.down('md')]: {
      '& .message:not(:focus-within) > .message-actions': { backgroundColor: 'transparent' },
    },
    '@media (hover: hover)': {
      '& .message:hover .message-hour': { opacity: 1 },
      '& .message:not(:hover, :focus-within) > .message-actions': { opacity: 0 },
    },
    /* The rest once the message is touched. */
    '@media (hover: none)': {
      '& .message:not(:focus-within) .message-action': { opacity: 0 },
      '& .message:not(:focus-within, [data-grouped]) .message-action:last-of-type': { opacity: 1 },
    },
  } as const;
}

/** As the buttons that are an icon are everywhere. */
function actionRules(theme: Theme) {
  return {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flex: 'none',
    width: sizes.control,
    height: sizes.control,
    padding: 0,
    border: 0,
    borderRadius: radius,
    background: 'none',
    color: theme.vars.palette.text.primary,
    cursor: 'pointer',
    '@media (hover: hover)': { '&:hover': { backgroundColor: theme.vars.palette.primary.soft } },
    '&:focus-visible': focusRing(theme),
    [underFinger]: { width: sizes.touch, height: sizes.touch },
    [theme.breakpoints.down('md')]: { color: 'inherit' },
  } as const;
}
