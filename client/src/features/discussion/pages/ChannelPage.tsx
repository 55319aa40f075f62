import { useTranslation } from 'react-i18next';
import { useMatch, useOutlet, useParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ListAndReading } from '../../../components/PaneLayout.tsx';
import { paths } from '../../../lib/paths.ts';
import { ThreadsPane } from '../components/list/ThreadsPane.tsx';

/** A channel: its threads, and the one that is read beside them (or a new one being written). */
export function ChannelPage() {
  const { channelId = '', threadId } = useParams();
  const alone = useMatch(paths.channel(':channelId')) !== null;
  const reading = useOutlet();
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
