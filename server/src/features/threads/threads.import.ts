import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';
import { insertAll } from '../../platform/database/insert-all.ts';
import { advanceStreams } from '../../platform/journal/import-streams.ts';
import { type StreamDoc, StreamModel } from '../../platform/journal/streams.ts';
import { type ImportedMessage, type ImportedRanks, insertHistories } from '../messages/history.access.ts';
import { type ImportedStanding, insertStandings } from '../standings/history.access.ts';
import { labelsOf } from './threads.labels.ts';
import { type ThreadDoc, ThreadModel } from './threads.model.ts';

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

const AT_ONCE = 500;

/**
 * Adds threads with a history, in bulk: for the demonstration, benches and tests. Journals end as if each message
 * had been posted at its date; threads that exist stay as they are. Nobody is told, and no receipt is left: no outbox
 * holds what was never sent.
 */
export async function importThreads(threads: readonly ImportedThread[]): Promise<void> {
  for (let start = 0; start < threads.length; start += AT_ONCE) {
    await importSome(threads.slice(start, start + AT_ONCE));
  }
}

/** The thread itself comes last: one that an interrupted import left unfinished isn't there, and is made again. */
async function importSome(threads: readonly ImportedThread[]): Promise<void> {
  const ids = threads.map(({ id }) => id);
  const existing = new Set(await ThreadModel.distinct('_id', { _id: { $in: ids } }));
  const missing = threads.filter(({ id }) => !existing.has(id));
  if (missing.length === 0) return;
  const histories = await insertHistories(new Map(missing.map(({ id, messages }) => [id, messages])));
  const planned = missing.flatMap((thread) => {
    const ranks = histories.get(thread.id);
    return ranks ? [{ thread, ranks }] : [];
  });
  await StreamModel.deleteMany({ _id: { $in: missing.map(({ id }) => id) } });
  await insertAll(
    StreamModel,
    planned.map(({ thread, ranks }) => streamOf(thread, ranks)),
  );
  await insertStandings(planned.flatMap(({ thread, ranks }) => standingsIn(thread, ranks)));
  const versions = await advanceStreams(
    'channel',
    planned.map(({ thread }) => thread.channelId),
  );
  await insertAll(
    ThreadModel,
    planned.map(({ thread, ranks }, i) => ({ ...threadOf(thread, ranks), channelVersion: versions[i] ?? 0 })),
  );
}

/** A thread's first version is its own, and each next one a message's; closing it is the last. */
function threadOf(imported: ImportedThread, { firstAt, version }: ImportedRanks): ThreadDoc {
  const { id, channelId, title, kind, authorId, closed } = imported;
  return {
    _id: id,
    channelId,
    title,
    kind,
    authorId,
    createdAt: firstAt,
    closed: closed ? { at: closed.at, by: closed.byId, reason: closed.reason ?? '' } : null,
    answer: null,
    opportunity: null,
    room: null,
    pinned: null,
    acknowledgement: null,
    history: [],
    version: closed ? version + 1 : 1,
    channelVersion: 0,
  };
}

function streamOf(imported: ImportedThread, ranks: ImportedRanks): StreamDoc {
  const answered = ranks.authorIds.some((authorId) => authorId !== imported.authorId);
  return {
    _id: imported.id,
    kind: 'conversation',
    version: ranks.version + (imported.closed ? 1 : 0),
    lastSeq: ranks.lastSeq,
    incarnation: 1,
    home: imported.channelId,
    labels: labelsOf(imported.kind).filter((label) => label !== 'unanswered' || !answered),
    contributors: ranks.authorIds,
    activityAt: ranks.lastAt,
    voidSeqs: [],
    latest: ranks.latest,
  };
}

function standingsIn(
  { id, channelId, messages, standings }: ImportedThread,
  { lastAt }: ImportedRanks,
): ImportedStanding[] {
  return (standings ?? []).map(({ personId, following, readSeq }) => ({
    personId,
    threadId: id,
    channelId,
    following,
    readSeq,
    hasUnread: messages.slice(readSeq).some(({ authorId }) => authorId !== personId),
    activityAt: lastAt,
  }));
}
