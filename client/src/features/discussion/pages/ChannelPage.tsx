import { useTranslation } from 'react-i18next';
import { useMatch, useOutlet, useParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ListAndReading } from '../../../components/PaneLayout.tsx';
import { paths } from '../../../lib/paths.ts';
import { ChannelFailure } from '../components/list/ChannelStates.tsx';
import { ThreadsPane } from '../components/list/ThreadsPane.tsx';
import { useChannel, useChannels } from '../hooks/use-channels.ts';

/** A channel: its threads, and the one that is read beside them (or a new one being written). */
export function ChannelPage() {
  const { channelId = '', threadId } = useParams();
  const alone = useMatch(paths.channel(':channelId')) !== null;
  const reading = useOutlet();
  const channels = useChannels();
  const { channel } = useChannel(channelId);
  // Someone invited to one thread reads it without its channel's list.
  if (channels.isSuccess && !channel) {
    return reading && !alone ? (
      <ListAndReading shows="reading" reading={reading} />
    ) : (
      <ChannelFailure closed onRetry={() => void channels.refetch()} />
    );
  }
  return (
    <ListAndReading
      shows={alone ? 'list' : 'reading'}
      list={<ThreadsPane channelId={channelId} current={threadId} alone={alone} />}
      reading={reading ?? <NoThread />}
    />
  );
}

/** Beside a list, before a thread is chosen. */
function NoThread() {
  const { t } = useTranslation('discussion');
  return <EmptyState title={t('channel.pickTitle')}>{t('channel.pick')}</EmptyState>;
}
