import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Audience } from '@sentiers/shared/journal/schema.ts';
import {
  canModerateThread,
  canReadThread,
  type RoomFacts,
  type ThreadFacts,
} from '@sentiers/shared/threads/policy.ts';
import { readById } from '../../platform/database/read-by-id.ts';
import { rememberReads } from '../../platform/database/remembered-reads.ts';
import { type AccessedChannel, loadChannels } from '../channels/channels.access.ts';
import { onRightsDropped } from '../memberships/memberships.queries.ts';
import { type RoomDoc, type ThreadDoc, ThreadModel } from './threads.model.ts';

/** A thread as it is stored, where it stands, and what its policies are asked about. */
export interface AccessedThread {
  thread: ThreadDoc;
  channel: AccessedChannel['channel'];
  facts: ThreadFacts;
}

const threads = rememberReads<ThreadDoc>({
  max: 20_000,
  milliseconds: 5_000,
  load: readById(ThreadModel),
});

// A thread that moved to another channel takes rights away: no server may go on believing where it was.
onRightsDropped(() => threads.forgetAll());

/** The thread, if the actor may read it. Throws `not_found`. */
export async function readThread(actor: Actor, threadId: string): Promise<AccessedThread> {
  const accessed = (await loadThreads([threadId])).get(threadId);
  if (!accessed || !canReadThread(actor, accessed.facts)) throw new AppError('not_found');
  return accessed;
}

/**
 * The thread, if the actor may do this in it. Throws `not_found` where they can't read it, else as `mustAllow` does.
 */
export async function requireThread(
  actor: Actor,
  threadId: string,
  allows: (actor: Actor, thread: ThreadFacts) => boolean,
): Promise<AccessedThread> {
  const accessed = await readThread(actor, threadId);
  mustAllow(accessed.facts, (facts) => allows(actor, facts));
  return accessed;
}

/**
 * Throws `thread_closed` where the thread's being closed is all that forbids something, `not_receiving` where nobody
 * else is there to receive it, `room_not_open`, `muted`,
 * `not_your_turn` where that is what a live room is wanting, else `forbidden`.
 */
export function mustAllow(facts: ThreadFacts, allows: (thread: ThreadFacts) => boolean): void {
  if (allows(facts)) return;
  const { channel, room } = facts;
  if (room) mustBeHeard(facts, room, allows);
  if (
    channel.direct &&
    allows({ ...facts, channel: { ...channel, direct: { ...channel.direct, receiving: true } } })
  ) {
    throw new AppError('not_receiving');
  }
  throw new AppError(facts.closed && allows({ ...facts, closed: false }) ? 'thread_closed' : 'forbidden');
}

/** Says what it is of a live room that alone forbids something; where it is nothing of it, nothing. */
function mustBeHeard(
  facts: ThreadFacts,
  { state, muted, ...others }: RoomFacts,
  allows: (thread: ThreadFacts) => boolean,
): void {
  const allowsIn = (room: RoomFacts) => allows({ ...facts, room });
  if (allowsIn({ state: 'open', muted, ...others })) throw new AppError('room_not_open');
  if (allowsIn({ state: 'open', muted: [], ...others })) throw new AppError('muted');
  const { codev: _codev, ...withoutTurns } = others;
  if (allowsIn({ state, muted, ...withoutTurns })) throw new AppError('not_your_turn');
}

/** Those of these threads that the actor may read. */
export async function findReadableThreads(
  actor: Actor,
  ids: Iterable<string>,
): Promise<Map<string, AccessedThread>> {
  const loaded = await loadThreads(ids);
  return new Map([...loaded].filter(([, { facts }]) => canReadThread(actor, facts)));
}

/** Threads and their facts by id, without asking who reads them: for features that authorise by these facts. */
export async function loadThreads(ids: Iterable<string>): Promise<Map<string, AccessedThread>> {
  const docs = await threads.many(ids);
  const channels = await loadChannels([...docs.values()].map(({ channelId }) => channelId));
  const accessed = new Map<string, AccessedThread>();
  for (const [id, thread] of docs) {
    const channel = channels.get(thread.channelId);
    if (channel) accessed.set(id, { thread, channel: channel.channel, facts: threadFacts(thread, channel) });
  }
  return accessed;
}

export function threadFacts(thread: ThreadDoc, channel: AccessedChannel): ThreadFacts {
  const { room } = thread;
  return {
    id: thread._id,
    kind: thread.kind,
    authorId: thread.authorId,
    closed: thread.closed !== null || room?.state === 'closed',
    asksAcknowledgement: thread.acknowledgement?.asked ?? false,
    channel: channel.facts,
    ...(room && { room: roomFacts(room) }),
  };
}

function roomFacts({ state, muted, guests, codev, pastCodevs = [] }: RoomDoc): RoomFacts {
  if (!codev) return { state, muted, guests };
  const { stage, clientId, facilitatorId } = codev;
  return {
    ...{ state, muted, guests, codev: { stage, clientId, facilitatorId } },
    ...(pastCodevs.length > 0 && { advised: pastCodevs.map((past) => past.clientId) }),
  };
}

/** As which audience the actor reads this thread's journal. */
export function audienceOf(actor: Actor, thread: ThreadFacts): Audience {
  return canModerateThread(actor, thread) ? 'moderators' : 'readers';
}

/** Call after the commit of any change of these threads. */
export function forgetThreads(ids: readonly string[]): void {
  threads.forget(ids);
}
