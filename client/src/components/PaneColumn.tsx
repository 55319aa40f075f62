import { styled } from '@mui/material/styles';
import { PaneScroll } from './PaneLayout.tsx';

/** What scrolls under a page's head; an empty state stands in its middle. */
export const PaneBody = styled(PaneScroll)({ display: 'flex', flexDirection: 'column' });

/** One column of lines to read, no wider than they are read with ease. */
export const PaneColumn = styled('div')(({ theme }) => ({
  width: '100%',
  maxWidth: 820,
  padding: `${theme.spacing(4)} var(--gutter) ${theme.spacing(10)}`,
}));
