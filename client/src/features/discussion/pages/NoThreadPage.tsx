import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';

/** Beside a list, before a thread is chosen. */
export function NoThreadPage() {
  const { t } = useTranslation('discussion');
  return <EmptyState title={t('channel.pickTitle')}>{t('channel.pick')}</EmptyState>;
}
