import { createHash } from 'node:crypto';
import type { Actor } from '@sentiers/shared/actor.ts';
import {
  MOST_LINKED_THREADS,
  MOST_PACKED_MESSAGES,
  type Pack,
  type PackedDocument,
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
  const documents = documentsOf(seminar);
  for (const accessed of await findThreads(actor, seminar)) {
    const { thread, files } = await packThread(actor, accessed);
    threads.push(thread);
    documents.push(...files);
  }
  const parts = {
    agenda: { revision, bytes: bytesOf(seminar) },
    roster: { mark: markOf(roster), bytes: bytesOf(roster) },
    documents: eachOnce(documents),
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

/** The documents that its messages show come apart: pictures and voices are drawn from elsewhere, and stay with the network. */
async function packThread(
  actor: Actor,
  { thread }: AccessedThread,
): Promise<{ thread: PackedThread; files: PackedDocument[] }> {
  const { _id: threadId, channelId, title, kind } = thread;
  const [page, messages, live] = await Promise.all([
    loadThread(actor, threadId),
    listMessages(actor, { conversationId: threadId, limit: MOST_PACKED_MESSAGES }),
    loadLive(actor, threadId),
  ]);
  const bytes = bytesOf(page) + bytesOf(messages.items) + bytesOf(live.entities);
  const { version, lastSeq, items } = messages;
  const shown = items.flatMap(({ files }) => files.filter((file) => file.kind === 'document'));
  return {
    thread: { threadId, channelId, title, kind, version, lastSeq, bytes },
    files: shown.map((file) => ({ id: file.id, name: file.name, bytes: file.bytes, threadId })),
  };
}

function documentsOf({ items }: Seminar): PackedDocument[] {
  const files = items.flatMap(({ documents }) => documents);
  return files.map(({ id, name, bytes }) => ({ id, name, bytes, threadId: null }));
}

/** As the agenda comes to it first, then as a thread does. */
function eachOnce(documents: readonly PackedDocument[]): PackedDocument[] {
  const known = new Set<string>();
  return documents.filter(({ id }) => !known.has(id) && known.add(id));
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function markOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);
}
