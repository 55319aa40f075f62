import { useTranslation } from 'react-i18next';
import { BackLink } from '../../../components/BackLink.tsx';
import { paths } from '../../../lib/paths.ts';

/** Above someone's page, or an organisation's: the list that it belongs to. */
export function BackToDirectory() {
  const { t } = useTranslation('people');
  return <BackLink to={paths.people}>{t('directory.title')}</BackLink>;
}
