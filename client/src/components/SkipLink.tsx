import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { contentId } from './PaneLayout.tsx';

/** The first stop of the keyboard: past the navigation, to the page. */
export function SkipLink() {
  const { t } = useTranslation('common');
  return <Hidden href={`#${contentId}`}>{t('navigation.skipToContent')}</Hidden>;
}

const Hidden = styled('a')(({ theme }) => ({
  position: 'fixed',
  top: theme.spacing(2),
  left: theme.spacing(2),
  zIndex: theme.zIndex.tooltip,
  padding: theme.spacing(2, 4),
  borderRadius: theme.shape.borderRadius,
  color: theme.vars.palette.primary.contrastText,
  backgroundColor: theme.vars.palette.primary.main,
  '&:not(:focus)': { transform: 'translateY(-200%)' },
}));
