import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Choice } from '@sentiers/shared/polls/choice.ts';
import { canVoteInPoll, whyNotVote } from '@sentiers/shared/polls/policy.ts';
import { faultsOfChoice } from '@sentiers/shared/polls/rules.ts';
import type { Vote } from '@sentiers/shared/polls/schema.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { findSeat } from '../tables/tables.access.ts';
import { mustAllow, readThread } from '../threads/threads.access.ts';
import { type AccessedPoll, requirePoll } from './polls.access.ts';
import type { Ballot } from './vote-lanes.ts';
import { type Voter, voteId, voterKeyOf } from './votes.model.ts';
import { votesInTurn } from './voting.lanes.ts';

interface Round {
  pollId: string;
  round: number;
}

/**
 * Votes, in place of what one voted before in this round. Sending the same again changes nothing. A vote counts though
 * its voter is removed later.
 *
 * @throws AppError `poll_not_open`, `poll_closed`, `thread_closed`; `invalid_input` for what is no answer to this poll
 */
export async function vote(actor: Actor, { choice, ...asked }: Round & { choice: Choice }): Promise<Vote> {
  const accessed = await requirePoll(actor, asked.pollId, canVoteInPoll);
  const key = mustTakeVotes(accessed, asked.round, actor.personId);
  const fields = faultsOfChoice(accessed.poll.form, choice);
  if (fields.length > 0) throw new AppError('invalid_input', { fields });
  const voter = await voterFor(actor, accessed);
  await votesInTurn.cast(ballotOf(actor, accessed, { voter, key, choice }));
  return { pollId: accessed.poll._id, round: asked.round, choice };
}

/** Takes one's vote back. Where there is none, nothing changes. Throws as `vote` does. */
export async function unvote(actor: Actor, asked: Round): Promise<Round> {
  const accessed = await requirePoll(actor, asked.pollId, canVoteInPoll);
  const key = mustTakeVotes(accessed, asked.round, actor.personId);
  const voter = await voterFor(actor, accessed);
  await votesInTurn.cast(ballotOf(actor, accessed, { voter, key, choice: null }));
  return { pollId: accessed.poll._id, round: asked.round };
}

/**
 * Who holds a table's phone votes for it, in place of voting for themselves: their row is the same one, so that nobody
 * votes twice by sitting down or getting up.
 */
async function voterFor({ personId }: Actor, { poll }: AccessedPoll): Promise<Voter> {
  const seat = await findSeat(poll.conversationId, personId);
  return seat ? { kind: 'table', people: seat.people } : { kind: 'person', people: 1 };
}

/** What the voter's row is known by, where this round takes votes now. */
function mustTakeVotes({ poll }: AccessedPoll, round: number, voterId: string): string {
  const refusal = whyNotVote(poll, round);
  if (refusal !== null) throw new AppError(refusal);
  const key = voterKeyOf(poll, voterId);
  if (key === null) throw new Error(`the anonymous poll ${poll._id} is open without a key`);
  return key;
}

/** @param choice null: the vote is taken back */
function ballotOf(
  { personId }: Actor,
  { poll, facts }: AccessedPoll,
  { voter, key, choice }: { voter: Voter; key: string; choice: Choice | null },
): Ballot {
  const { _id: pollId, round } = poll;
  const { kind, people } = voter;
  const _id = voteId(pollId, round, key);
  return {
    ...{ pollId, round, voteId: _id },
    vote: choice && { _id, pollId, round, voterKey: key, kind, people, choice },
    authorise: async () => {
      const now = await loadActor(personId);
      const { facts: thread } = await readThread(now, poll.conversationId);
      mustAllow(thread, (asked) => canVoteInPoll(now, facts, asked));
    },
  };
}
