import { styled } from '@mui/material/styles';
import { PaneScroll } from '../../../components/PaneLayout.tsx';

/** The invitations' page: a form, then the list, in one column. */
export const InvitationBody = styled(PaneScroll)(({ theme }) => ({
  padding: `${theme.spacing(6)} var(--gutter) ${theme.spacing(12)}`,
  '& > *': { maxWidth: 640 },
  '& > section': { marginTop: theme.spacing(8) },
  '& h2': { ...theme.typography.h3, marginBottom: theme.spacing(2.5) },
}));
