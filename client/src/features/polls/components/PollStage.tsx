import { type PollsPlace, usePolls } from '../hooks/use-polls.ts';
import { ShownPoll } from './ShownPoll.tsx';

/** A poll on the big screen, as it stands now; nothing where it is not open yet. */
export function PollStage({ pollId, ...place }: PollsPlace & { pollId: string }) {
  const view = usePolls(place).views.find(({ poll }) => poll.id === pollId);
  return view && view.poll.state !== 'draft' ? <ShownPoll view={view} /> : null;
}
