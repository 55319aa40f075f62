import { styled } from '@mui/material/styles';
import ChevronLeftIcon from 'lucide-react/icons/chevron-left';
import { Link } from 'react-router';
import { focusRing } from '../theme/overrides/controls.ts';
import { sizes } from '../theme/tokens.ts';
import { Icon } from './Icon.tsx';

/** Above a page to read: the list that it belongs to. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <Back to={to}>
      <Icon of={ChevronLeftIcon} />
      {children}
    </Back>
  );
}

const Back = styled(Link)(({ theme }) => ({
  ...theme.typography.body2,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  minHeight: sizes.touch,
  marginTop: theme.spacing(-3),
  marginLeft: theme.spacing(-1),
  paddingRight: theme.spacing(2),
  borderRadius: theme.shape.borderRadius,
  color: theme.vars.palette.text.secondary,
  textDecoration: 'none',
  '&:hover': { textDecoration: 'underline' },
  '&:focus-visible': focusRing(theme, -2),
}));
