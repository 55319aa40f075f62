import { styled } from '@mui/material/styles';

/** What a message and a waiting one share: the avatar's column, the words' column. */
export const Row = styled('article')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  gap: theme.spacing(3.5),
  padding: `${theme.spacing(3)} var(--gutter) ${theme.spacing(2)}`,
  '&[data-grouped]': { paddingTop: theme.spacing(1) },
  '& [data-actions]': { opacity: 0 },
  '&:hover [data-actions], &:focus-within [data-actions]': { opacity: 1 },
  /* Under a finger: the menu beside the name; the rest once the message is touched. */
  '@media (hover: none)': {
    '& [data-actions]': { opacity: 1 },
    '&:not(:focus-within) [data-actions] > button': { opacity: 0 },
    '&:not([data-grouped]) [data-actions] > button:last-of-type': { opacity: 1 },
  },
  '@media (hover: hover)': { '&:hover': { backgroundColor: theme.vars.palette.background.default } },
  '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: -3 },
  '&[data-aimed]': {
    backgroundColor: theme.vars.palette.primary.soft,
    '@media (hover: hover)': { '&:hover': { backgroundColor: theme.vars.palette.primary.soft } },
  },
  [theme.breakpoints.down('md')]: { gap: theme.spacing(3) },
}));

export const Side = styled('div')({ flex: '0 0 40px', paddingTop: 3 });

export const Content = styled('div')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1),
}));

export const Head = styled('h2')(({ theme }) => ({
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
}));

/** After the name on its line; on a phone, under it. */
export const Detail = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  fontWeight: 400,
  color: theme.vars.palette.text.secondary,
  '&::before': { content: '" · "' },
  [theme.breakpoints.down('md')]: { display: 'block', '&::before': { content: 'none' } },
}));
