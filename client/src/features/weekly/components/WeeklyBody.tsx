import { styled } from '@mui/material/styles';
import { PaneScroll } from '../../../components/PaneLayout.tsx';

/** The page's column: what is written and, on a wide screen beside it, what will be read. */
export const WeeklyBody = styled(PaneScroll)(({ theme }) => ({
  padding: `${theme.spacing(6)} var(--gutter) ${theme.spacing(12)}`,
  '& > * + *': { marginTop: theme.spacing(6) },
  '& h2': { ...theme.typography.h3, marginBottom: theme.spacing(2.5) },
}));
