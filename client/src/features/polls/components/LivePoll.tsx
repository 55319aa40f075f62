import { useVoting } from '../hooks/use-voting.ts';
import type { PollView } from '../logic/poll-view.ts';
import { ManageActions } from './desk/ManageActions.tsx';
import { PollCard } from './PollCard.tsx';
import { Voters } from './Voters.tsx';

interface LivePollProps {
  view: PollView;
  rank?: 2 | 3;
  /** Corrects it, as long as it is a draft. */
  onCorrect?: () => void;
}

/** A poll with all that one may do with it: answer it, see who did, manage it. */
export function LivePoll({ view, rank = 3, onCorrect }: LivePollProps) {
  const { poll, may, tally } = view;
  const { vote, kept, refused } = useVoting(poll);
  const voters = tally?.voters.people ?? 0;
  return (
    <PollCard view={view} rank={rank} kept={kept} refused={refused} onVote={(choice) => void vote(choice)}>
      {may.voters && voters > 0 && <Voters poll={poll} voters={voters} />}
      <ManageActions view={view} {...(onCorrect && { onCorrect })} />
    </PollCard>
  );
}
