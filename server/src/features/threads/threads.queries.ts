import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Thread, ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import { gatherReads } from '../../platform/database/gathered-reads.ts';
import { readById } from '../../platform/database/read-by-id.ts';
import { type StreamDoc, StreamModel } from '../../platform/journal/streams.ts';
import { countChannelReaders } from '../channels/channel-readers.queries.ts';
import { findTakenFrom } from '../messages/message-words.queries.ts';
import { findLatestBefore, type LatestMessage } from '../messages/messages.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { loadStandings } from '../standings/standings.queries.ts';
import { loadAcknowledged } from './acknowledgements.queries.ts';
import { type AccessedThread, findReadableThreads, readThread } from './threads.access.ts';
import { type ThreadDoc, ThreadModel } from './threads.model.ts';
import {
  lastToJoin,
  peopleIn,
  presentSummary,
  presentThread,
  type ThreadParts,
} from './threads.presenter.ts';

const nobody = { members: 0, facilitators: 0, coordinators: 0 };

/** A thread's page. Throws `not_found`. */
export async function loadThread(actor: Actor, threadId: string): Promise<Thread> {
  const accessed = await readThread(actor, threadId);
  const [parts] = await loadParts(actor, [accessed]);
  if (!parts) throw new AppError('not_found');
  const { thread, facts } = accessed;
  const [people, readers, acknowledged] = await Promise.all([
    loadPersonSummaries([...peopleOf(parts), ...lastToJoin(parts.stream), ...peopleIn(thread)]),
    countChannelReaders([facts.channel.id]),
    loadAcknowledged(facts.asksAcknowledgement ? [{ personId: actor.personId, threadId }] : []),
  ]);
  return presentThread(actor, parts, people, {
    readers: readers.get(facts.channel.id) ?? nobody,
    acknowledgedAt: acknowledged(actor.personId, threadId),
  });
}

/** Lines for these threads, in their order; those that the actor doesn't read are left out. */
export async function loadSummaries(actor: Actor, ids: readonly string[]): Promise<ThreadSummary[]> {
  const readable = await findReadableThreads(actor, ids);
  const accessed = ids.map((id) => readable.get(id)).filter((thread) => thread !== undefined);
  const parts = await loadParts(actor, accessed);
  const people = await loadPersonSummaries(parts.flatMap(peopleOf));
  return parts.map((each) => presentSummary(actor.personId, each, people));
}

/** Titles of all the threads of a channel, by their ids. */
export async function findTitlesOfChannel(channelId: string): Promise<Map<string, string>> {
  const threads = await ThreadModel.find({ channelId }, { title: 1 }).lean<
    Pick<ThreadDoc, '_id' | 'title'>[]
  >();
  return new Map(threads.map(({ _id, title }) => [_id, title]));
}

/** Ids of the messages that are kept as these threads' answers, whether or not their words can be read. */
export async function loadKeptAnswers(threadIds: readonly string[]): Promise<Set<string>> {
  const threads = await ThreadModel.find(
    { _id: { $in: [...new Set(threadIds)] }, answer: { $ne: null } },
    { answer: 1 },
  ).lean<Pick<ThreadDoc, 'answer'>[]>();
  return new Set(threads.map(({ answer }) => answer?.messageId ?? ''));
}

/** Heads with what lists need of them; those who ask at once for the same thread share what is read. */
const streamOf = gatherReads(readById(StreamModel));

async function loadParts(actor: Actor, threads: readonly AccessedThread[]): Promise<ThreadParts[]> {
  const found = await Promise.all(threads.map(({ thread }) => streamOf(thread._id)));
  const streams = found.filter((stream) => stream !== undefined);
  const byId = new Map(streams.map((stream) => [stream._id, stream]));
  const [standings, latest] = await Promise.all([
    loadStandings(actor.personId, streams),
    loadLatest(streams),
  ]);
  return threads.flatMap((accessed) => {
    const { _id } = accessed.thread;
    const stream = byId.get(_id);
    const standing = standings.get(_id);
    return stream && standing ? [{ accessed, stream, latest: latest.get(_id) ?? null, standing }] : [];
  });
}

/**
 * The last message of each that still has its words. Journals keep it, but two that are taken away at the same
 * moment may leave the wrong one: what was hidden or moved away is never shown for that.
 */
async function loadLatest(streams: readonly StreamDoc[]): Promise<Map<string, LatestMessage>> {
  const kept = new Map<string, LatestMessage>();
  for (const { _id, latest } of streams) if (latest) kept.set(_id, latest as LatestMessage);
  const taken = await findTakenFrom(new Map([...kept].map(([threadId, { id }]) => [id, threadId])));
  for (const [threadId, { id, seq }] of kept) {
    if (!taken.has(id)) continue;
    const before = await findLatestBefore(threadId, seq);
    if (before) kept.set(threadId, before);
    else kept.delete(threadId);
  }
  return kept;
}

function peopleOf({ accessed, latest }: ThreadParts): string[] {
  const { authorId, answer, addressed } = accessed.thread;
  const participants = accessed.facts.channel.direct?.participants ?? [];
  const named = [latest?.authorId, answer?.authorId, addressed?.personId].filter((id) => id !== undefined);
  return [authorId, ...participants, ...named];
}
