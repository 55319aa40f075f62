import { styled } from '@mui/material/styles';
import ChevronLeftIcon from 'lucide-react/icons/chevron-left';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../../components/Icon.tsx';
import { paths } from '../../../lib/paths.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { sizes } from '../../../theme/tokens.ts';

/** Above someone's page, or an organisation's: the list that it belongs to. */
export function BackToDirectory() {
  const { t } = useTranslation('people');
  return (
    <Back to={paths.people}>
      <Icon of={ChevronLeftIcon} />
      {t('directory.title')}
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
