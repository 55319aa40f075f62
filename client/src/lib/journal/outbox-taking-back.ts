import { emptyOpportunity, isEmpty } from '@sentiers/shared/drafts/content.ts';
import type { DraftContent } from '@sentiers/shared/drafts/schema.ts';
import { filesBeside, wordsWithout } from '../files-beside.ts';
import { broughtBack, newDraft, thrownAway } from './draft-rows.ts';
import type { Random } from './environment.ts';
import type { FileRecord } from './file-record.ts';
import { entriesNaming, filesOf, giveUpFile, returnFile } from './file-writes.ts';
import type { OutboxEntry, OutboxWork } from './outbox-entry.ts';
import { rewordingOf } from './outbox-rewording.ts';
import {
  addEntry,
  drop,
  entriesOf,
  mayHaveLeft,
  reword,
  setAside,
  type TakenBack,
  type Writing,
} from './outbox-writes.ts';
import type { Tables } from './storage.ts';

/** As of any taking back; `occupied`: two drafts stand there already, between which the person has not chosen. */
export type BroughtBack = TakenBack | 'occupied';

/** Where words come back to: a draft's context. */
interface Return {
  draft: string;
  random: Random;
  writing: () => Writing;
  /** ISO instant. */
  at: string;
}

/**
 * Takes an entry back, and gives up the files that it alone shows. A message that may have left is withdrawn on the
 * server, whether it had arrived or comes later; a thread, a direct conversation, or a question of a room that may have
 * left can't be.
 */
export async function takeBack(tables: Tables, id: string): Promise<TakenBack> {
  const entry = await tables.outbox.get(id);
  if (!entry) return 'unknown';
  const { work, lane } = entry;
  if (work.kind === 'withdraw' || work.kind === 'discard') return 'done';
  if (work.kind === 'file') {
    await giveUpFile(tables, work.fileId);
    return 'done';
  }
  if (isTooLate(entry)) return 'under-way';
  if (work.kind === 'message' && work.conversationId !== null) {
    const clientIds = mayHaveLeft(entry) ? [...work.withdraws, work.clientId] : work.withdraws;
    if (clientIds.length > 0) {
      await reword(tables, entry, { kind: 'withdraw', conversationId: work.conversationId, clientIds });
      return 'done';
    }
  }
  await drop(tables, [entry]);
  if (opens(work)) await setAside(tables, await entriesOf(tables, lane));
  return 'done';
}

/**
 * Takes an entry back into the draft it was written in, with all that it says and its files, which stay on this
 * device: its words are in the one or in the other, whatever happens.
 */
export async function takeBackInto(tables: Tables, id: string, back: Return): Promise<BroughtBack> {
  const entry = await tables.outbox.get(id);
  if (!entry || !hasWords(entry.work)) return takeBack(tables, id);
  if (isTooLate(entry)) return 'under-way';
  const rewording = await tables.drafts.get(rewordingOf(id));
  const isReworded = rewording && !rewording.discarded && !isEmpty(rewording.content);
  const words = isReworded ? { ...entry.work, body: rewording.content.body } : entry.work;
  const files = await filesBroughtBack(tables, entry, { work: words }, back.random);
  const stored = (await tables.drafts.get(back.draft)) ?? newDraft(back.draft, back.at);
  const draft = broughtBack(stored, contentOf(words, files), back.at);
  if (!draft) return 'occupied';
  await tables.drafts.put(draft);
  if (rewording) await tables.drafts.put(thrownAway(rewording, back.at));
  for (const { file, as } of files) {
    const sending = await returnFile(tables, file, { as, context: back.draft });
    if (sending) await addEntry(tables, sending, back.writing());
  }
  return takeBack(tables, id);
}

type Words = Extract<OutboxWork, { body: string }>;

function hasWords(work: OutboxWork): work is Words {
  return 'body' in work;
}

/** Opens a place of its own. */
function opens({ kind }: OutboxWork): boolean {
  return kind === 'thread' || kind === 'direct';
}

function isTooLate(entry: OutboxEntry): boolean {
  return (opens(entry.work) || entry.work.kind === 'room-question') && mayHaveLeft(entry);
}

interface FileBroughtBack {
  file: FileRecord;
  /** Its id from now on. */
  as: string;
}

/**
 * The files that only these words show. What may be on the server goes there with the message that is withdrawn: they
 * come back under other ids, to be sent again.
 */
async function filesBroughtBack(
  tables: Tables,
  entry: OutboxEntry,
  words: Pick<OutboxEntry, 'work'>,
  random: Random,
): Promise<FileBroughtBack[]> {
  const files: FileBroughtBack[] = [];
  for (const id of filesOf(words)) {
    const file = await tables.files.get(id);
    const others = (await entriesNaming(tables, id)).filter((other) => other.id !== entry.id);
    if (file && others.length === 0) files.push({ file, as: mayHaveLeft(entry) ? random.uuid() : id });
  }
  return files;
}

/** All that an entry says, as a draft: files that stood beside its words do so again. */
function contentOf(work: Words, files: readonly FileBroughtBack[]): DraftContent {
  const beside = filesBeside(
    work.body,
    files.map(({ file }) => file),
  );
  const renamed = (words: string, { file, as }: FileBroughtBack) => words.replaceAll(file.id, as);
  const body = files.reduce(renamed, wordsWithout(work.body, beside));
  if (work.kind === 'direct') return { body, title: work.personIds.join(' ') };
  if (work.kind !== 'thread') return { body };
  const { title, threadKind, acknowledgement, opportunity } = work;
  return {
    ...{ body, title, threadKind },
    ...(acknowledgement !== undefined && { acknowledgement }),
    ...(opportunity && {
      opportunity: { ...emptyOpportunity, ...opportunity, address: opportunity.address ?? '' },
    }),
  };
}
