import { styled } from '@mui/material/styles';
import { PaneScroll } from '../../../../components/PaneLayout.tsx';

/** The page that an article is read on: a raised sheet that scrolls as one. */
export const ArticleSheet = styled(PaneScroll)(({ theme }) => ({
  backgroundColor: theme.vars.palette.background.paper,
  '& > div': {
    maxWidth: 664 + 240 + 56 + 2 * 48,
    margin: '0 auto',
    padding: `${theme.spacing(6)} var(--gutter) ${theme.spacing(16)}`,
    [theme.breakpoints.up('lg')]: { paddingLeft: theme.spacing(12), paddingRight: theme.spacing(12) },
    [theme.breakpoints.down('md')]: { paddingTop: theme.spacing(4) },
  },
}));

/** What one does with an article, under it. */
export const Foot = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(12),
  marginTop: theme.spacing(8),
  paddingTop: theme.spacing(6),
  borderTop: `1px solid ${theme.vars.palette.divider}`,
}));
