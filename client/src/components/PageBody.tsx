import { styled } from '@mui/material/styles';
import { measure } from '../theme/tokens.ts';
import { PaneScroll } from './PaneLayout.tsx';

/** A page to read, in one column that scrolls by itself; `data-wide` for one of short lines, side by side. */
export const PageBody = styled(PaneScroll)(({ theme }) => ({
  padding: `${theme.spacing(6)} var(--gutter) ${theme.spacing(12)}`,
  '& > *': { maxWidth: measure },
  '&[data-wide] > *': { maxWidth: 1080 },
  [theme.breakpoints.down('md')]: { paddingTop: theme.spacing(4), paddingBottom: theme.spacing(10) },
}));

/** One part of such a page: a quiet title and what it holds. */
export const PageSection = styled('section')(({ theme }) => ({
  marginTop: theme.spacing(8),
  '& > h2': { ...theme.typography.h3, marginBottom: theme.spacing(2.5) },
}));

/** What one may do on such a page, above what it holds: beside its title a phone has no room. */
export const PageActions = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  marginBottom: theme.spacing(5),
  '&:empty': { display: 'none' },
  '& + section': { marginTop: 0 },
}));
