import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { paths } from '../../../lib/paths.ts';

/** A trail that isn't there for this reader. */
export function ClosedTrail() {
  const { t } = useTranslation('trails');
  return (
    <EmptyState
      rank={1}
      title={t('notFoundTitle')}
      action={<LinkButton to={paths.trails}>{t('all')}</LinkButton>}
    >
      {t('notFound')}
    </EmptyState>
  );
}
