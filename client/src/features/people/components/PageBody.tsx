import { styled } from '@mui/material/styles';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { measure } from '../../../theme/tokens.ts';

/** A page to read, in one column that scrolls by itself. */
export const PageBody = styled(PaneScroll)(({ theme }) => ({
  padding: theme.spacing(6, 8, 12),
  '& > *': { maxWidth: measure },
  [theme.breakpoints.down('md')]: { padding: theme.spacing(5, 4, 10) },
}));

/** One part of such a page: a quiet title and what it holds. */
export const PageSection = styled('section')(({ theme }) => ({
  marginTop: theme.spacing(8),
  '& > h2': { ...theme.typography.h3, marginBottom: theme.spacing(2.5) },
}));
