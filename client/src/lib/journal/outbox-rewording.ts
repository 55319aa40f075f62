import { isEmpty } from '@sentiers/shared/drafts/content.ts';
import type { DraftRecord } from './draft-record.ts';
import { broughtBack, newDraft, thrownAway, typed } from './draft-rows.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { Tables } from './storage.ts';

/** Context of the draft in which something that waits is worded anew. */
export function rewordingOf(entryId: string): string {
  return `edit:${entryId}`;
}

/** What the new words of something that doesn't wait any more are now. */
export type RewordingEnd =
  /** A correction of this message, which left meanwhile, in its own draft. */
  | { kind: 'correction'; messageId: string }
  /** In the draft of what one is writing there: it was taken back. */
  | { kind: 'draft' }
  /** There were none, or no place for them: then they stay in their own draft. */
  | { kind: 'nothing' };

/** A message left while it was being worded anew: that is a correction of it from now on. */
export async function followMessage(tables: Tables, entry: OutboxEntry, messageId: string): Promise<void> {
  const rewording = await wordsIn(tables, rewordingOf(entry.id));
  if (!rewording) return;
  await rememberMessage(tables, entry.id, messageId);
  const isOther = !('body' in entry.work) || entry.work.body !== rewording.content.body.trim();
  if (isOther) await tables.drafts.put(await carriedOver(tables, rewording, `edit:${messageId}`));
  await tables.drafts.put(thrownAway(rewording, rewording.updatedAt));
}

/**
 * Takes the new words of something that doesn't wait any more to where they belong, those typed since it left too.
 * @param answer context of the draft of what one writes in the same place
 */
export async function endRewording(
  tables: Tables,
  entryId: string,
  answer: { draft: string; at: string },
): Promise<RewordingEnd> {
  const messageId = (await postedWhileReworded(tables)).find(([id]) => id === entryId)?.[1];
  const rewording = await wordsIn(tables, rewordingOf(entryId));
  const goesOn =
    rewording &&
    (messageId
      ? await carriedOver(tables, rewording, `edit:${messageId}`)
      : await broughtTo(tables, rewording, answer));
  if (goesOn) {
    await tables.drafts.put(goesOn);
    await tables.drafts.put(thrownAway(rewording, answer.at));
  }
  if (messageId) return { kind: 'correction', messageId };
  return { kind: goesOn ? 'draft' : 'nothing' };
}

async function wordsIn(tables: Tables, context: string): Promise<DraftRecord | null> {
  const draft = await tables.drafts.get(context);
  return draft && !draft.discarded && !isEmpty(draft.content) ? draft : null;
}

/** The other draft in which these words go on, over their earlier state there. */
async function carriedOver(
  tables: Tables,
  { content, updatedAt: at }: DraftRecord,
  context: string,
): Promise<DraftRecord> {
  const stored = (await tables.drafts.get(context)) ?? newDraft(context, at);
  return typed(stored, { content, seenWrite: stored.write, at });
}

async function broughtTo(
  tables: Tables,
  { content }: DraftRecord,
  { draft: context, at }: { draft: string; at: string },
): Promise<DraftRecord | null> {
  const stored = (await tables.drafts.get(context)) ?? newDraft(context, at);
  return broughtBack(stored, content, at);
}

const MOST_REMEMBERED = 50;
const postedName = 'outbox.postedWhileReworded';

async function rememberMessage(tables: Tables, entryId: string, messageId: string): Promise<void> {
  const known = await postedWhileReworded(tables);
  await tables.values.put({
    name: postedName,
    value: [...known.slice(1 - MOST_REMEMBERED), [entryId, messageId]],
  });
}

/** Messages that left lately while they were worded anew, by the id of their entry. */
async function postedWhileReworded(tables: Tables): Promise<[string, string][]> {
  const row = await tables.values.get(postedName);
  // Stryker disable next-line ArrayDeclaration: what is no pair names no message.
  return (row?.value as [string, string][] | undefined) ?? [];
}
