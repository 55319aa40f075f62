import { Outlet, useParams } from 'react-router';
import { ListAndReading } from '../../../components/PaneLayout.tsx';
import { ThreadsPane } from '../components/list/ThreadsPane.tsx';

/** A channel: its threads, and the one that is read beside them (or a new one being written). */
export function ChannelPage() {
  const { channelId = '', threadId, '*': rest } = useParams();
  const reading = threadId !== undefined || rest !== undefined;
  return (
    <ListAndReading
      shows={reading ? 'reading' : 'list'}
      list={<ThreadsPane channelId={channelId} current={threadId} alone={!reading} />}
      reading={<Outlet />}
    />
  );
}
