import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/EmptyState.tsx';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import { LinkButton } from '../../../../components/LinkButton.tsx';
import { paths } from '../../../../lib/paths.ts';

/** A thread that one may not read, or that is not on this device and can't be fetched now. */
export function ThreadFailure({ closed, onRetry }: { closed: boolean; onRetry: () => void }) {
  const { t } = useTranslation('discussion');
  if (closed) {
    return (
      <EmptyState
        rank={1}
        title={t('thread.unknownTitle')}
        action={<LinkButton to={paths.channels}>{t('channel.backToChannels')}</LinkButton>}
      >
        {t('thread.unknown')}
      </EmptyState>
    );
  }
  return (
    <ErrorState
      rank={1}
      title={t('thread.notLoadedTitle')}
      retry={{ label: t('channel.retry'), onClick: onRetry }}
    >
      {t('thread.notLoaded')}
    </ErrorState>
  );
}
