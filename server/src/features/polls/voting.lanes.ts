import { journal } from '../../platform/journal/journal.ts';
import { Tallying } from './tallying.ts';
import { VoteLanes } from './vote-lanes.ts';
import { writeVotes } from './vote-writing.ts';

/** The process's own, beside its journal. */
export const tallies = new Tallying(journal);
export const votesInTurn = new VoteLanes({
  mayAccept: () => journal.fence.mayAccept(),
  write: (ballots) => writeVotes(ballots),
  written: (pollId, round) => tallies.soon(pollId, round),
});
