import { Outlet, useMatch, useParams } from 'react-router';
import { ListAndReading } from '../../../components/PaneLayout.tsx';
import { paths } from '../../../lib/paths.ts';
import { ThreadsPane } from '../components/list/ThreadsPane.tsx';

/** A channel: its threads, and the one that is read beside them (or a new one being written). */
export function ChannelPage() {
  const { channelId = '', threadId } = useParams();
  const alone = useMatch(paths.channel(':channelId')) !== null;
  return (
    <ListAndReading
      shows={alone ? 'list' : 'reading'}
      list={<ThreadsPane channelId={channelId} current={threadId} alone={alone} />}
      reading={<Outlet />}
    />
  );
}
