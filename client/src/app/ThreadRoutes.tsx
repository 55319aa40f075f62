import { isCoordinator } from '@sentiers/shared/actor.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { LatePart } from '../components/LatePart.tsx';
import type { ThreadPollsProps } from '../features/discussion/components/thread/thread-polls.ts';
import { DirectPage } from '../features/discussion/pages/DirectPage.tsx';
import { ThreadPage } from '../features/discussion/pages/ThreadPage.tsx';
import { loadMessages } from '../i18n/i18n.ts';
import { queries } from '../lib/api/api.ts';
import { useLiveEntities } from '../lib/journal/react.ts';
import { WithPackedFiles } from './WithPackedFiles.tsx';

/** Most threads have no poll: what draws them comes where there is one, or one is to be written. */
const ThreadPolls = lazy(async () => ({
  default: (await import('../features/polls/components/ThreadPolls.tsx')).ThreadPolls,
}));

/** Few threads were opened by someone without an account, and they are the coordination's. */
const AskerPart = lazy(async () => {
  const [{ AskerPart: part }] = await Promise.all([
    import('../features/public-words/components/AskerPart.tsx'),
    loadMessages(['public-words']),
  ]);
  return { default: part };
});

/** A thread of a channel, composed from the features that show something in it. */
export function ThreadRoute() {
  return (
    <WithPackedFiles>
      <ThreadPage Polls={PartsOfThread} />
    </WithPackedFiles>
  );
}

/** A direct conversation, composed likewise. */
export function DirectRoute() {
  return <DirectPage Polls={PollsOfThread} />;
}

function PartsOfThread(props: ThreadPollsProps) {
  const { actor, facts, conversationId } = props;
  return (
    <>
      {facts.channel.kind === 'team' && isCoordinator(actor) && (
        <LatePart>
          <AskerPart threadId={conversationId} />
        </LatePart>
      )}
      <PollsOfThread {...props} />
    </>
  );
}

function PollsOfThread(props: ThreadPollsProps) {
  const { conversationId, asked } = props;
  const polls = useLiveEntities(conversationId).of('poll');
  // Drafts are in no frame: those that were read here before are known, none are asked for where nothing is shown.
  const mine = useQuery({
    ...queries.polls.mine.queryOptions({ input: { conversationId } }),
    enabled: false,
  }).data;
  if (polls.length === 0 && asked === 0 && !mine?.drafts.length) return null;
  return (
    <LatePart>
      <ThreadPolls {...props} />
    </LatePart>
  );
}
