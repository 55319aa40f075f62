import { useParams } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { ThreadOnItsWay } from '../components/thread/ThreadOnItsWay.tsx';
import { ThreadPane } from '../components/thread/ThreadPane.tsx';
import type { ThreadPollsPart } from '../components/thread/thread-polls.ts';
import { useMe } from '../hooks/use-me.ts';

/** One direct conversation: a thread whose head says who is there, and nothing more. */
export function DirectPage({ Polls }: { Polls: ThreadPollsPart }) {
  const { conversationId = '' } = useParams();
  const me = useMe();
  if (!me) return <ThreadOnItsWay back={paths.messages} />;
  return (
    <ThreadPane
      key={conversationId}
      me={me}
      threadId={conversationId}
      back={paths.messages}
      channel={undefined}
      Polls={Polls}
    />
  );
}
