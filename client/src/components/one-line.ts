import type { CSSObject, Theme } from '@mui/material/styles';

/**
 * Choices that stay on one line, however many they are: what has no room is scrolled to, and the line fades where it goes
 * on. With a mouse its bar is there to be drawn.
 */
export function oneLine(theme: Theme): CSSObject {
  const fade = theme.spacing(6);
  return {
    display: 'flex',
    flexWrap: 'nowrap',
    minWidth: 0,
    overflowX: 'auto',
    overscrollBehaviorX: 'contain',
    scrollbarWidth: 'none',
    '@media (pointer: fine)': { scrollbarWidth: 'thin' },
    /* Focus rings have their room, and the last choice stands before what fades. */
    padding: `${theme.spacing(1)} ${fade} ${theme.spacing(1)} ${theme.spacing(1)}`,
    marginLeft: theme.spacing(-1),
    maskImage: `linear-gradient(to left, transparent, #000 ${fade})`,
    '& > *': { flex: 'none' },
  };
}
