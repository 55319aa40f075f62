import type { DraftRecord } from '../draft-record.ts';
import type { FileRecord } from '../file-record.ts';
import { MemoryDatabase } from '../memory-storage.ts';
import type { LaneRecord, OutboxEntry, OutboxWork } from '../outbox-entry.ts';
import { outboxTables } from '../outbox-writes.ts';
import type { Tables } from '../storage.ts';

export const writtenAt = '2026-11-24T08:00:00.000Z';

type Work<Kind extends OutboxWork['kind']> = Extract<OutboxWork, { kind: Kind }>;

/** The least that each kind of work says. */
export const works = {
  thread: {
    ...{ kind: 'thread', clientId: 'thread-client', channelId: 'channel', threadKind: 'question' },
    ...{ title: 'Titre', body: 'mot' },
  } satisfies Work<'thread'> as Work<'thread'>,
  direct: {
    ...{ kind: 'direct', clientId: 'direct-client', personIds: ['bilal', 'chloe'], names: 'Bilal et Chloé' },
    ...{ body: 'mot' },
  } satisfies Work<'direct'> as Work<'direct'>,
  message: {
    ...{ kind: 'message', clientId: 'client', conversationId: 'room', body: 'mot', withdraws: [] },
  } satisfies Work<'message'> as Work<'message'>,
  edit: {
    ...{ kind: 'edit', operationId: 'operation', conversationId: 'room', messageId: 'message' },
    ...{ revision: 3, after: null, body: 'mot' },
  } satisfies Work<'edit'> as Work<'edit'>,
  delete: { kind: 'delete', conversationId: 'room', messageId: 'message' } satisfies Work<'delete'>,
  reaction: {
    ...{ kind: 'reaction', conversationId: 'room', messageId: 'message', reaction: 'merci', active: true },
  } satisfies Work<'reaction'> as Work<'reaction'>,
  pollVote: {
    ...{ kind: 'poll-vote', conversationId: 'room', pollId: 'poll', round: 1 },
    choice: { kind: 'options', optionIds: ['train'] },
  } satisfies Work<'poll-vote'> as Work<'poll-vote'>,
  acknowledge: { kind: 'acknowledge', conversationId: 'room' } satisfies Work<'acknowledge'>,
  place: {
    ...{ kind: 'place', seminarId: 'seminar', title: 'Entre pairs', wanted: true },
  } satisfies Work<'place'> as Work<'place'>,
  roomQuestion: {
    ...{ kind: 'room-question', clientId: 'question-client', conversationId: 'room', body: 'mot' },
    ...{ anonymous: true },
  } satisfies Work<'room-question'> as Work<'room-question'>,
  roomVote: {
    ...{ kind: 'room-vote', conversationId: 'room', questionId: 'question', voted: true },
  } satisfies Work<'room-vote'> as Work<'room-vote'>,
  withdraw: {
    ...{ kind: 'withdraw', conversationId: 'room', clientIds: ['earlier'] },
  } satisfies Work<'withdraw'> as Work<'withdraw'>,
  file: {
    ...{ kind: 'file', fileId: 'file', context: 'thread:room', received: null },
  } satisfies Work<'file'> as Work<'file'>,
  discard: { kind: 'discard', fileId: 'file', context: 'thread:room' } satisfies Work<'discard'>,
} as const;

/** What waits in the lane of `room`, unless it is said otherwise; named and ordered by its number. */
export function entryOf(order: number, work: OutboxWork, fields: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    ...{ id: `entry-${order}`, order, lane: 'room', wording: 1, writtenAt, attempts: 0 },
    ...{ status: 'waiting', refusal: null, work },
    ...fields,
  };
}

/** A file that was added in a draft, and is not on the server. */
export function fileOf(id: string, fields: Partial<FileRecord> = {}): FileRecord {
  return {
    ...{ id, name: 'a.txt', kind: 'document', voice: null, context: 'thread:room', bytes: 3 },
    ...{ prepared: true, summary: null, addedAt: 0 },
    ...fields,
  };
}

/** How a refused entry stands. */
export function refused(code: NonNullable<OutboxEntry['refusal']>['code']): Partial<OutboxEntry> {
  return { status: 'refused', refusal: { code } };
}

export function laneRecord(fields: Partial<LaneRecord> = {}): LaneRecord {
  return {
    ...{ lane: 'room', fence: 4, holder: 'tab', until: 0, notBefore: 0, asked: 0, failures: 0 },
    ...fields,
  };
}

/** The outbox's tables with these entries in them. */
export async function outboxStage(...entries: readonly OutboxEntry[]) {
  const storage = new MemoryDatabase().connect();
  const inside = <Result>(work: (tables: Tables) => Promise<Result>) =>
    storage.transaction([...outboxTables, 'drafts'], work);
  await inside(async ({ outbox }) => {
    for (const entry of entries) await outbox.put(entry);
  });
  return {
    ...{ storage, inside },
    putLane: (record: LaneRecord) => inside(({ lanes }) => lanes.put(record)),
    lane: (name = 'room') => inside(({ lanes }) => lanes.get(name)),
    lanes: () => inside(({ lanes }) => lanes.all()),
    entry: (id: string) => inside(({ outbox }) => outbox.get(id)),
    entries: () => inside(({ outbox }) => outbox.all()),
    putFile: (file: FileRecord) => inside(({ files }) => files.put(file)),
    files: () => inside(({ files }) => files.all()),
    putDraft: (draft: DraftRecord) => inside(({ drafts }) => drafts.put(draft)),
    draft: (context: string) => inside(({ drafts }) => drafts.get(context)),
  };
}
