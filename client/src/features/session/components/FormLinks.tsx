import { styled } from '@mui/material/styles';
import { underFinger } from '../../../theme/overrides/controls.ts';
import { sizes } from '../../../theme/tokens.ts';

/** Quiet links under a form. */
export const FormLinks = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: theme.spacing(0, 5),
  '& .MuiButton-text': { marginLeft: theme.spacing(-3), marginRight: theme.spacing(-3) },
  '& a': {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 28,
    color: theme.vars.palette.knowledge.main,
    textUnderlineOffset: '0.18em',
    [underFinger]: { minHeight: sizes.touch },
  },
}));
