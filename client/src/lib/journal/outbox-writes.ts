import { nextNumber } from './counters.ts';
import type { Random } from './environment.ts';
import { belongToEntry, entriesNaming, filesOf, giveUpFilesOf } from './file-writes.ts';
import { laneOf, type OutboxEntry, type OutboxWork } from './outbox-entry.ts';
import type { Tables } from './storage.ts';

/** Tables that a write to the outbox touches. */
export const outboxTables = ['outbox', 'lanes', 'values', 'files', 'contents'] as const;

/** Whether taking an entry back could still be done: `under-way` means that it may be on the server already. */
export type TakenBack = 'done' | 'under-way' | 'unknown';

export interface Writing {
  id: string;
  writtenAt: string;
  /** Of a message whose thread is on its way: that thread's clientId. */
  threadClientId?: string;
}

/** Adds an entry behind all others, inside a transaction. */
export async function addEntry(tables: Tables, work: OutboxWork, writing: Writing): Promise<OutboxEntry> {
  const order = await nextNumber(tables, 'outbox.order');
  const entry: OutboxEntry = {
    id: writing.id,
    order,
    lane: laneOf(work, writing.threadClientId),
    wording: 1,
    writtenAt: writing.writtenAt,
    attempts: 0,
    status: 'waiting',
    refusal: null,
    work,
  };
  await tables.outbox.put(entry);
  await belongToEntry(tables, entry);
  return entry;
}

/**
 * Adds a correction of a message. One that is waiting and never left is replaced, and so is one that was refused; one
 * that may have left stays, and this one follows it at the revision that it will make.
 */
export async function addEdit(
  tables: Tables,
  edit: { conversationId: string; messageId: string; revision: number; body: string },
  writing: Writing,
  random: Random,
): Promise<OutboxEntry> {
  const earlier = await editsOf(tables, edit);
  const last = earlier.findLast(({ status }) => status === 'waiting');
  if (last?.work.kind === 'edit' && last.attempts === 0) {
    return reword(tables, last, { ...last.work, body: edit.body });
  }
  const at = last ? { revision: null, after: last.id } : { revision: edit.revision, after: null };
  const { conversationId, messageId, body } = edit;
  const work = { kind: 'edit', operationId: random.uuid(), conversationId, messageId, body, ...at } as const;
  const added = await addEntry(tables, work, writing);
  await drop(
    tables,
    earlier.filter(({ status }) => status !== 'waiting'),
  );
  return added;
}

/** Adds a deletion; corrections of the same message that wait have no purpose any more. */
export async function addDeletion(
  tables: Tables,
  deletion: { conversationId: string; messageId: string },
  writing: Writing,
): Promise<OutboxEntry> {
  await drop(tables, await editsOf(tables, deletion));
  return addEntry(tables, { kind: 'delete', ...deletion }, writing);
}

/** Sets a reaction; one that waits for the same message is only set otherwise, as the last word counts. */
export async function addReaction(
  tables: Tables,
  wanted: Omit<Extract<OutboxWork, { kind: 'reaction' }>, 'kind'>,
  writing: Writing,
): Promise<OutboxEntry> {
  const work = { kind: 'reaction', ...wanted } as const;
  const waiting = (await entriesOf(tables, wanted.conversationId)).find(
    (entry) =>
      // Stryker disable next-line ConditionalExpression: no other work names a reaction.
      entry.work.kind === 'reaction' &&
      entry.work.messageId === wanted.messageId &&
      entry.work.reaction === wanted.reaction,
  );
  return waiting ? reword(tables, waiting, work) : addEntry(tables, work, writing);
}

/** Asks for a place in a seminar, or gives it up; of what waits for the same one the last word counts. */
export async function addPlace(
  tables: Tables,
  wanted: Omit<Extract<OutboxWork, { kind: 'place' }>, 'kind'>,
  writing: Writing,
): Promise<OutboxEntry> {
  const work = { kind: 'place', ...wanted } as const;
  const [waiting] = await entriesOf(tables, laneOf(work));
  return waiting ? reword(tables, waiting, work) : addEntry(tables, work, writing);
}

/** Answers about one's own words; of what waits about the same ones the last word counts. */
export async function addAnswer(
  tables: Tables,
  given: Omit<Extract<OutboxWork, { kind: 'passage' }>, 'kind'>,
  writing: Writing,
): Promise<OutboxEntry> {
  const work = { kind: 'passage', ...given } as const;
  const [waiting] = await entriesOf(tables, laneOf(work));
  return waiting ? reword(tables, waiting, work) : addEntry(tables, work, writing);
}

/** Is for a question of a room, or no more; of what waits about the same one the last word counts. */
export async function addVote(
  tables: Tables,
  wanted: Omit<Extract<OutboxWork, { kind: 'room-vote' }>, 'kind'>,
  writing: Writing,
): Promise<OutboxEntry> {
  const work = { kind: 'room-vote', ...wanted } as const;
  const waiting = (await entriesOf(tables, laneOf(work))).find(
    (entry) => entry.work.kind === 'room-vote' && entry.work.questionId === wanted.questionId,
  );
  return waiting ? reword(tables, waiting, work) : addEntry(tables, work, writing);
}

/** Votes in a poll, or votes otherwise: of one poll the last word counts, in the round that it was said for. */
export async function addPollVote(
  tables: Tables,
  vote: Omit<Extract<OutboxWork, { kind: 'poll-vote' }>, 'kind'>,
  writing: Writing,
): Promise<OutboxEntry> {
  const work = { kind: 'poll-vote', ...vote } as const;
  const [waiting] = await entriesOf(tables, laneOf(work));
  return waiting ? reword(tables, waiting, work) : addEntry(tables, work, writing);
}

/** Writes a waiting message anew. What may have left under its earlier id is withdrawn first. */
export async function rewrite(
  tables: Tables,
  id: string,
  text: { body: string; title?: string | undefined },
  random: Random,
): Promise<TakenBack> {
  const entry = await tables.outbox.get(id);
  if (!entry) return 'unknown';
  const { work } = entry;
  if (work.kind === 'thread') {
    if (mayHaveLeft(entry)) return 'under-way';
    await reword(tables, entry, { ...work, title: text.title ?? work.title, body: text.body });
    return 'done';
  }
  if (work.kind === 'message') {
    const left = mayHaveLeft(entry) && work.conversationId !== null;
    const withdraws = left ? [...work.withdraws, work.clientId] : work.withdraws;
    const clientId = left ? random.uuid() : work.clientId;
    await reword(tables, entry, { ...work, clientId, withdraws, body: text.body });
    return 'done';
  }
  if (work.kind !== 'edit') return 'unknown';
  if (mayHaveLeft(entry)) return 'under-way';
  await reword(tables, entry, { ...work, operationId: random.uuid(), body: text.body });
  return 'done';
}

/** Lets what was set aside leave again, with what it had to wait for, and what had to wait for it. */
export async function retryEntry(tables: Tables, id: string): Promise<void> {
  const entry = await tables.outbox.get(id);
  if (!entry) return;
  for (const each of [entry, ...(await stoppedBefore(tables, entry))]) {
    await tables.outbox.put({ ...each, status: 'waiting', refusal: null });
    await resetPace(tables, each.lane);
  }
  const dependents = await (entry.work.kind === 'file'
    ? entriesNaming(tables, entry.work.fileId)
    : entriesOf(tables, entry.lane));
  for (const dependent of dependents) {
    if (dependent.refusal?.code !== 'depends') continue;
    await tables.outbox.put({ ...dependent, status: 'waiting', refusal: null });
  }
}

/** What was refused and must leave before this: the files that it shows, the correction that it follows. */
async function stoppedBefore(tables: Tables, entry: OutboxEntry): Promise<OutboxEntry[]> {
  const files = filesOf(entry);
  const { work } = entry;
  return (await tables.outbox.all()).filter(
    (other) =>
      other.status !== 'waiting' &&
      ((other.work.kind === 'file' && files.includes(other.work.fileId)) ||
        (work.kind === 'edit' && work.after === other.id)),
  );
}

/** Entries of a lane, in the order in which they leave. */
export async function entriesOf(tables: Tables, lane: string): Promise<OutboxEntry[]> {
  const entries = await tables.outbox.all();
  return entries.filter((entry) => entry.lane === lane).sort((a, b) => a.order - b.order);
}

/** Corrections of a message that are here, in the order in which they leave. */
async function editsOf(
  tables: Tables,
  { conversationId, messageId }: { conversationId: string; messageId: string },
): Promise<OutboxEntry[]> {
  const entries = await entriesOf(tables, conversationId);
  return entries.filter(({ work }) => work.kind === 'edit' && work.messageId === messageId);
}

/** Entries that have no purpose any more go, with the files that they alone show and no draft has. */
export async function drop(tables: Tables, entries: readonly OutboxEntry[]): Promise<void> {
  for (const { id } of entries) await tables.outbox.delete(id);
  for (const entry of entries) await giveUpFilesOf(tables, entry);
}

/** Sets aside what can't leave without something that was refused. */
export async function setAside(tables: Tables, entries: readonly OutboxEntry[]): Promise<void> {
  for (const entry of entries) {
    if (entry.status === 'waiting') {
      await tables.outbox.put({ ...entry, status: 'refused', refusal: { code: 'depends' } });
    }
  }
}

/** It was sent and never answered: it may be on the server. What was refused is not there. */
export function mayHaveLeft({ attempts, status, refusal }: OutboxEntry): boolean {
  return attempts > 0 && (status === 'waiting' || refusal?.code === 'internal');
}

async function resetPace(tables: Tables, lane: string): Promise<void> {
  const record = await tables.lanes.get(lane);
  if (record) await tables.lanes.put({ ...record, notBefore: 0, asked: 0, failures: 0 });
}

/** Replaces what is to be sent: the answer to the earlier wording settles nothing any more. */
export async function reword(tables: Tables, entry: OutboxEntry, work: OutboxWork): Promise<OutboxEntry> {
  const reworded: OutboxEntry = {
    ...entry,
    work,
    wording: entry.wording + 1,
    status: 'waiting',
    refusal: null,
  };
  if (work.kind !== 'withdraw' && work.kind !== 'reaction') reworded.attempts = 0;
  await tables.outbox.put(reworded);
  await belongToEntry(tables, reworded);
  await giveUpFilesOf(tables, entry);
  await resetPace(tables, entry.lane);
  return reworded;
}
