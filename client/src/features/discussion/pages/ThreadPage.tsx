import { useParams } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { ThreadOnItsWay } from '../components/thread/ThreadOnItsWay.tsx';
import { ThreadPane } from '../components/thread/ThreadPane.tsx';
import type { ThreadPollsPart } from '../components/thread/thread-polls.ts';
import { useChannel } from '../hooks/use-channels.ts';
import { useMe } from '../hooks/use-me.ts';
import { useThreadFilter } from '../hooks/use-thread-filter.ts';

/** One thread of a channel. */
export function ThreadPage({ Polls }: { Polls: ThreadPollsPart }) {
  const { channelId = '', threadId = '' } = useParams();
  const me = useMe();
  const { channel, isPending } = useChannel(channelId);
  const back = paths.channel(channelId) + useThreadFilter().search;
  if (!me || isPending) return <ThreadOnItsWay back={back} />;
  return (
    <ThreadPane key={threadId} me={me} threadId={threadId} back={back} channel={channel} Polls={Polls} />
  );
}
