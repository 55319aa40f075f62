import { styled } from '@mui/material/styles';

/** « en direct »: something happens now, and one may join. */
export const LiveChip = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  flex: 'none',
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  padding: theme.spacing(0.25, 2),
  borderRadius: 999,
  fontWeight: 600,
  color: theme.vars.palette.now.onSoft,
  backgroundColor: theme.vars.palette.now.soft,
}));
