import type { ReactionKey } from '@sentiers/shared/messages/schema.ts';
import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';
import type { Model } from 'mongoose';
import type { Identified } from '../../platform/database/define-model.ts';
import { advanceStreams } from '../../platform/journal/import-streams.ts';
import { type StreamDoc, StreamModel } from '../../platform/journal/streams.ts';
import { MessageModel } from '../messages/messages.model.ts';
import { StandingModel } from '../standings/standings.model.ts';
import { planImport } from './plan-import.ts';
import { ThreadModel } from './threads.model.ts';

export interface ImportedMessage {
  id: string;
  authorId: string;
  body: string;
  at: Date;
  reactions?: readonly { reaction: ReactionKey; people: readonly string[] }[];
}

export interface ImportedThread {
  id: string;
  channelId: string;
  title: string;
  kind: ThreadKind;
  authorId: string;
  closed?: { at: Date; byId: string; reason?: string } | null;
  /** In the order of their ranks: the first is 1. At least one. */
  messages: readonly ImportedMessage[];
  /** Who follows it, and the rank of the last message they read. */
  standings?: readonly { personId: string; following: boolean; readSeq: number }[];
}

/** Threads, or messages of one, that are written together. */
const THREADS_AT_ONCE = 500;
const DOCUMENTS_AT_ONCE = 2_000;

/**
 * Adds threads with a history, in bulk: for the demonstration, benches and tests. Journals end as if each message
 * had been posted at its date; threads that exist stay as they are. Nobody is told, and no receipt is left: no outbox
 * holds what was never sent.
 */
export async function importThreads(threads: readonly ImportedThread[]): Promise<void> {
  for (let start = 0; start < threads.length; start += THREADS_AT_ONCE) {
    await importSome(threads.slice(start, start + THREADS_AT_ONCE));
  }
}

/** The thread itself comes last: one that an interrupted import left unfinished isn't there, and is made again. */
async function importSome(threads: readonly ImportedThread[]): Promise<void> {
  const ids = threads.map(({ id }) => id);
  const existing = new Set(await ThreadModel.distinct('_id', { _id: { $in: ids } }));
  const missing = threads.filter(({ id }) => !existing.has(id));
  if (missing.length === 0) return;
  await clearUnfinished(missing.map(({ id }) => id));
  const plans = missing.map(planImport);
  await insertAll(
    MessageModel,
    plans.flatMap(({ messages }) => messages),
  );
  await insertAll<StreamDoc>(
    StreamModel,
    plans.map(({ stream }) => stream),
  );
  await importStandings(plans);
  const threadDocs = plans.map(({ thread }) => thread);
  const versions = await advanceStreams(
    'channel',
    threadDocs.map(({ channelId }) => channelId),
  );
  await insertAll(
    ThreadModel,
    threadDocs.map((thread, i) => ({ ...thread, channelVersion: versions[i] ?? 0 })),
  );
}

async function importStandings(plans: readonly ReturnType<typeof planImport>[]): Promise<void> {
  const standings = plans.flatMap((plan) => plan.standings);
  const versions = await advanceStreams(
    'person',
    standings.map(({ personId }) => personId),
  );
  await insertAll(
    StandingModel,
    standings.map((standing, i) => ({ ...standing, version: versions[i] ?? 0 })),
  );
}

async function clearUnfinished(threadIds: readonly string[]): Promise<void> {
  const ids = { $in: [...threadIds] };
  await Promise.all([
    MessageModel.deleteMany({ conversationId: ids }),
    StreamModel.deleteMany({ _id: ids }),
    StandingModel.deleteMany({ threadId: ids }),
  ]);
}

async function insertAll<Doc extends Identified>(model: Model<Doc>, docs: readonly Doc[]): Promise<void> {
  for (let start = 0; start < docs.length; start += DOCUMENTS_AT_ONCE) {
    const some = docs.slice(start, start + DOCUMENTS_AT_ONCE);
    await model.collection.insertMany(some as object[], { ordered: false });
  }
}
