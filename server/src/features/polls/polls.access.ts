import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReadPoll, type PollFacts } from '@sentiers/shared/polls/policy.ts';
import type { PollState } from '@sentiers/shared/polls/schema.ts';
import type { ThreadFacts } from '@sentiers/shared/threads/policy.ts';
import { gatherReads } from '../../platform/database/gathered-reads.ts';
import { readById } from '../../platform/database/read-by-id.ts';
import { type AccessedThread, loadThreads, mustAllow } from '../threads/threads.access.ts';
import { type PollDoc, PollModel } from './polls.model.ts';

/** A poll as it is stored, the thread it stands in, and what its policies are asked about. */
export interface AccessedPoll {
  poll: PollDoc;
  thread: AccessedThread;
  facts: PollFacts;
}

export type AllowsPoll = (actor: Actor, poll: PollFacts, thread: ThreadFacts) => boolean;

/** Whether the readers of a room have this poll; null asks whether it has polls at all. */
export async function roomHasPoll(
  { thread }: Pick<AccessedThread, 'thread'>,
  pollId: string | null,
): Promise<boolean> {
  if (pollId === null) return true;
  const state = { $in: ['open', 'closed'] satisfies PollState[] };
  return (await PollModel.exists({ _id: pollId, conversationId: thread._id, state })) !== null;
}

/** Whether a room has this poll to show one day: drafts too. */
export async function roomPreparesPoll(
  { thread }: Pick<AccessedThread, 'thread'>,
  pollId: string | null,
): Promise<boolean> {
  if (pollId === null) return true;
  const state = { $ne: 'removed' satisfies PollState } as const;
  return (await PollModel.exists({ _id: pollId, conversationId: thread._id, state })) !== null;
}

/** The poll, without asking who reads it: for what authorises by its facts. */
export async function loadPoll(pollId: string): Promise<AccessedPoll | null> {
  const poll = await pollOf(pollId);
  const thread = poll && (await loadThreads([poll.conversationId])).get(poll.conversationId);
  return poll && thread ? { poll, thread, facts: pollFacts(poll) } : null;
}

/** All vote at once: those who ask together share what is read. */
const pollOf = gatherReads(readById(PollModel));

/** The poll, if the actor may read it. Throws `not_found`. */
export async function readPoll(actor: Actor, pollId: string): Promise<AccessedPoll> {
  const accessed = await loadPoll(pollId);
  if (!accessed || !canReadPoll(actor, accessed.facts, accessed.thread.facts))
    throw new AppError('not_found');
  return accessed;
}

/**
 * The poll, if the actor may do this with it. Throws `not_found` where they can't read it, else as `mustAllow` does
 * (`thread_closed`, `not_receiving`, `forbidden`).
 */
export async function requirePoll(actor: Actor, pollId: string, allows: AllowsPoll): Promise<AccessedPoll> {
  const accessed = await readPoll(actor, pollId);
  mustAllow(accessed.thread.facts, (thread) => allows(actor, accessed.facts, thread));
  return accessed;
}

export function pollFacts({ authorId, state, round, anonymous, shown }: PollDoc): PollFacts {
  return { authorId, state, round, anonymous, shown };
}
