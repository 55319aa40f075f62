import { createHash } from 'node:crypto';
import type { Actor } from '@sentiers/shared/actor.ts';
import {
  MOST_LINKED_THREADS,
  MOST_PACKED_MESSAGES,
  type Pack,
  type PackedThread,
} from '@sentiers/shared/packs/schema.ts';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { config } from '../../config.ts';
import { findReadableMessages } from '../messages/messages.access.ts';
import { listMessages } from '../messages/messages.queries.ts';
import { loadRoster, loadSeminar } from '../seminars/seminars.queries.ts';
import { loadLive } from '../standings/conversation-live.queries.ts';
import { type AccessedThread, findReadableThreads } from '../threads/threads.access.ts';
import { findTitlesOfChannel, loadThread } from '../threads/threads.queries.ts';
import { namedThreads } from './named-threads.ts';

/**
 * What the actor would take along of a seminar, each thing as they may read it now, and its exact size.
 * Throws `not_found`.
 */
export async function loadPack(actor: Actor, seminarId: string): Promise<Pack> {
  const [seminar, roster] = await Promise.all([loadSeminar(actor, seminarId), loadRoster(actor, seminarId)]);
  const { id, channelId, title, revision } = seminar;
  const threads: PackedThread[] = [];
  for (const thread of await findThreads(actor, seminar)) threads.push(await packThread(actor, thread));
  const parts = {
    agenda: { revision, bytes: bytesOf(seminar) },
    roster: { mark: markOf(roster), bytes: bytesOf(roster) },
    documents: documentsOf(seminar),
    threads,
  };
  const all = [parts.agenda, parts.roster, ...parts.documents, ...threads];
  return {
    ...{ seminarId: id, channelId, title, ...parts },
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** The rooms, then the threads that the seminar's words name. Direct conversations are nobody's to pack. */
async function findThreads(actor: Actor, seminar: Seminar): Promise<AccessedThread[]> {
  const text = [seminar.description, ...seminar.items.map(({ description }) => description)].join('\n\n');
  const named = namedThreads(text, new URL(config().publicUrl).origin);
  const messages = await findReadableMessages(actor, named.messageIds);
  const linked = [
    ...named.threadIds,
    ...named.messageIds.flatMap((id) => messages.get(id)?.thread.thread._id ?? []),
  ].slice(0, MOST_LINKED_THREADS);
  const rooms = (await findTitlesOfChannel(seminar.channelId)).keys();
  const ids = [...new Set([...rooms, ...linked])];
  const readable = await findReadableThreads(actor, ids);
  return ids.flatMap((id) => readable.get(id) ?? []).filter(({ facts }) => !facts.channel.direct);
}

async function packThread(actor: Actor, { thread }: AccessedThread): Promise<PackedThread> {
  const { _id: threadId, channelId, title, kind } = thread;
  const [page, messages, live] = await Promise.all([
    loadThread(actor, threadId),
    listMessages(actor, { conversationId: threadId, limit: MOST_PACKED_MESSAGES }),
    loadLive(actor, threadId),
  ]);
  const bytes = bytesOf(page) + bytesOf(messages.items) + bytesOf(live.entities);
  return { threadId, channelId, title, kind, version: messages.version, lastSeq: messages.lastSeq, bytes };
}

/** Each once, as the agenda comes to it. */
function documentsOf({ items }: Seminar): Pack['documents'] {
  const files = items.flatMap(({ documents }) => documents);
  const documents = new Map(files.map(({ id, name, bytes }) => [id, { id, name, bytes }]));
  return [...documents.values()];
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function markOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);
}
