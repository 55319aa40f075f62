import { namedFiles } from '@sentiers/shared/messages/body.ts';
import { nextNumber } from './counters.ts';
import type { FileRecord, NewFile } from './file-record.ts';
import { laneOf, type OutboxEntry, type OutboxWork } from './outbox-entry.ts';
import type { Tables } from './storage.ts';

/** What is known of a file as it is added in a place. */
export function addedFile({ content, ...file }: NewFile, context: string, addedAt: number): FileRecord {
  return {
    ...file,
    ...{ context, bytes: content.size, prepared: file.kind !== 'image', summary: null, addedAt },
  };
}

/** Keeps a file with its bytes, inside a transaction; what sends it is added beside. */
export async function keepFile(tables: Tables, file: FileRecord, content: Blob): Promise<OutboxWork> {
  await tables.contents.put({ id: file.id, content });
  await tables.files.put(file);
  return { kind: 'file', fileId: file.id, context: file.context ?? file.id, received: null };
}

/** Ids of the files that an entry's words show. */
export function filesOf({ work }: Pick<OutboxEntry, 'work'>): string[] {
  return 'body' in work ? namedFiles(work.body) : [];
}

/** Everything written that shows this file. */
export async function entriesNaming(tables: Tables, fileId: string): Promise<OutboxEntry[]> {
  return (await tables.outbox.all()).filter((entry) => filesOf(entry).includes(fileId));
}

/** The files that an entry shows leave the draft with its words. */
export async function belongToEntry(tables: Tables, entry: OutboxEntry): Promise<void> {
  for (const id of filesOf(entry)) {
    const file = await tables.files.get(id);
    if (file) await tables.files.put({ ...file, context: null });
  }
}

/**
 * A file of words that are taken back belongs to the draft that has them again. Under another id (`as`) it is another
 * file with the same bytes, which what is answered is to send.
 */
export async function returnFile(
  tables: Tables,
  file: FileRecord,
  { as, context }: { as: string; context: string },
): Promise<OutboxWork | null> {
  if (as === file.id) {
    await tables.files.put({ ...file, context });
    return null;
  }
  const kept = await tables.contents.get(file.id);
  if (kept) await tables.contents.put({ ...kept, id: as });
  await tables.files.put({ ...file, id: as, context, summary: null });
  return { kind: 'file', fileId: as, context, received: null };
}

/** Forgets a file here, and on the server where it may be; whatever leaves meanwhile settles nothing. */
export async function giveUpFile(tables: Tables, fileId: string): Promise<void> {
  const file = await tables.files.get(fileId);
  const sending = (await tables.outbox.all()).find(
    ({ work }) => work.kind === 'file' && work.fileId === fileId,
  );
  await forgetFile(tables, fileId);
  if (!file) return;
  if (!sending) return askToDiscard(tables, fileId, file.context);
  const { work, attempts } = sending;
  const isElsewhere = work.kind === 'file' && (work.received !== null || attempts > 0);
  if (!isElsewhere) await tables.outbox.delete(sending.id);
  else await tables.outbox.put(asDiscard(sending, work));
}

/** Those that these words showed, once they are taken back or worded anew: what nothing shows any more, nor a draft. */
export async function giveUpFilesOf(tables: Tables, words: Pick<OutboxEntry, 'work'>): Promise<void> {
  for (const id of filesOf(words)) {
    const inDraft = ((await tables.files.get(id))?.context ?? null) !== null;
    if (!inDraft && (await entriesNaming(tables, id)).length === 0) await giveUpFile(tables, id);
  }
}

/** Nothing of it stays on this device. */
export async function forgetFile(tables: Tables, fileId: string): Promise<void> {
  await tables.files.delete(fileId);
  await tables.contents.delete(fileId);
}

function asDiscard(
  entry: OutboxEntry,
  { fileId, context }: Extract<OutboxWork, { kind: 'file' }>,
): OutboxEntry {
  return {
    ...entry,
    ...{ wording: entry.wording + 1, attempts: 0, status: 'waiting', refusal: null },
    work: { kind: 'discard', fileId, context },
  };
}

/** It was all there already: what sent it is gone. */
async function askToDiscard(tables: Tables, fileId: string, context: string | null): Promise<void> {
  const work = { kind: 'discard', fileId, context: context ?? fileId } as const;
  await tables.outbox.put({
    ...{ id: `discard:${fileId}`, order: await nextNumber(tables, 'outbox.order'), lane: laneOf(work) },
    ...{ wording: 1, attempts: 0, status: 'waiting', refusal: null, work },
    writtenAt: new Date(0).toISOString(),
  });
}
