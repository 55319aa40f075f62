import type { Actor } from '../actor.ts';
import {
  canModerateThread,
  canPostInThread,
  canReadThread,
  canWriteInThread,
  type ThreadFacts,
} from '../threads/policy.ts';
import type { PollState } from './schema.ts';

/** What the policies of a poll are asked about, beside the thread it stands in. */
export interface PollFacts {
  authorId: string;
  state: PollState;
  round: number;
  anonymous: boolean;
  shown: boolean;
}

/** In a room polls are its facilitators' alone, drafts too. */
export function isRoom({ kind }: Pick<ThreadFacts, 'kind'>): boolean {
  return kind === 'room';
}

/** Whoever may write in a thread may ask its readers; in a room, those who animate it. */
export function canCreatePoll(actor: Actor, thread: ThreadFacts): boolean {
  if (isRoom(thread) && !canModerateThread(actor, thread)) return false;
  return canPostInThread(actor, thread);
}

/** A draft is its author's; in a room, all those who animate it prepare it together. */
export function canReadPoll(actor: Actor, poll: PollFacts, thread: ThreadFacts): boolean {
  if (!canReadThread(actor, thread) || poll.state === 'removed') return false;
  if (poll.state !== 'draft') return true;
  return isRoom(thread) ? canModerateThread(actor, thread) : poll.authorId === actor.personId;
}

/** Corrects the draft or puts it aside, closes the poll, shows its results: in a closed thread too. */
export function canManagePoll(actor: Actor, poll: PollFacts, thread: ThreadFacts): boolean {
  if (!canReadPoll(actor, poll, thread)) return false;
  if (canModerateThread(actor, thread)) return true;
  return !isRoom(thread) && poll.authorId === actor.personId && canWriteInThread(actor, thread);
}

/** Opens it, or its second round: votes must be possible. */
export function canOpenPoll(actor: Actor, poll: PollFacts, thread: ThreadFacts): boolean {
  return canManagePoll(actor, poll, thread) && !thread.closed;
}

/**
 * Whoever reads the thread votes, as long as it is open: in announcements too, where few write. Whoever can't write to
 * those of a direct conversation (blocked, left) doesn't vote there either.
 */
export function canVoteInPoll(actor: Actor, poll: PollFacts, thread: ThreadFacts): boolean {
  if (!canReadPoll(actor, poll, thread) || thread.closed) return false;
  return thread.channel.kind !== 'direct' || canPostInThread(actor, thread);
}

/** What was chosen, once it is shown; those who moderate see it at any time. */
export function canReadResults(actor: Actor, poll: PollFacts, thread: ThreadFacts): boolean {
  if (!canReadPoll(actor, poll, thread) || poll.state === 'draft') return false;
  return poll.shown || canModerateThread(actor, thread);
}

/** Who chose what: never of an anonymous poll. */
export function canReadVoters(actor: Actor, poll: PollFacts, thread: ThreadFacts): boolean {
  return !poll.anonymous && canReadResults(actor, poll, thread);
}

/** A word or a text that must not stand on the wall. */
export function canHideAnswer(actor: Actor, poll: PollFacts, thread: ThreadFacts): boolean {
  return canReadPoll(actor, poll, thread) && canModerateThread(actor, thread);
}

/** Why nobody votes in this round of it, or takes a vote back: an error's code; null where one can. */
export function whyNotVote(
  { state, round }: Pick<PollFacts, 'state' | 'round'>,
  asked: number,
): 'poll_not_open' | 'poll_closed' | null {
  if (state === 'draft' || asked > round) return 'poll_not_open';
  return state === 'open' && asked === round ? null : 'poll_closed';
}
