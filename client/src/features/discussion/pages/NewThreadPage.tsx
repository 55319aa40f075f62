import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { ChannelFailure } from '../components/list/ChannelStates.tsx';
import { useChannel, useChannels } from '../hooks/use-channels.ts';
import { useMe } from '../hooks/use-me.ts';

/** Travels beside the page itself (see the router). */
const NewThread = lazy(async () => ({
  default: (await import('../components/new-thread/NewThread.tsx')).NewThread,
}));

/** Where a new thread of a channel is written, by those who may. */
export function NewThreadPage() {
  const { channelId = '' } = useParams();
  const { t } = useTranslation('discussion');
  const me = useMe();
  const channels = useChannels();
  const { channel, isPending } = useChannel(channelId);
  if (isPending || !me) return <PageSkeleton />;
  if (!channel) return <ChannelFailure closed={channels.isSuccess} onRetry={() => void channels.refetch()} />;
  if (!channel.abilities.createThread) {
    return (
      <EmptyState rank={1} title={t('newThread.notAllowedTitle')}>
        {t('newThread.notAllowed')}
      </EmptyState>
    );
  }
  return (
    <Suspense fallback={<PageSkeleton />}>
      <NewThread key={channel.id} me={me} channel={channel} />
    </Suspense>
  );
}
