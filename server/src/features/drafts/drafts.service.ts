import type { Actor } from '@sentiers/shared/actor.ts';
import type { Draft } from '@sentiers/shared/drafts/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { OpenedThreadKind } from '@sentiers/shared/threads/schema.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { type DraftDoc, DraftModel, draftId } from './drafts.model.ts';
import { presentDrafts } from './drafts.queries.ts';

export interface DraftWrite {
  context: string;
  number: number;
  body: string;
  title?: string | undefined;
  threadKind?: OpenedThreadKind | undefined;
}

/**
 * Keeps what is being written. A number already reached is refused with `stale_draft` and what is kept, save
 * when it is this very write sent again.
 */
export async function putDraft(actor: Actor, write: DraftWrite): Promise<Draft> {
  const { context, number, body } = write;
  const content = { body, title: write.title ?? null, threadKind: write.threadKind ?? null };
  const written = await writeUnless(
    { $gte: number },
    { personId: actor.personId, context, number, ...content, discardedAt: null },
  );
  if (written) return present(actor, written);
  const kept = await readDraft(actor, context);
  if (kept.number !== number || kept.discardedAt !== null || !sameContent(kept, content)) {
    throw await stale(actor, kept);
  }
  return present(actor, kept);
}

/** Throws a draft away, unless something newer than `number` was written meanwhile on another device. */
export async function discardDraft(
  actor: Actor,
  { context, number }: { context: string; number: number },
): Promise<{ context: string; number: number }> {
  const written = await writeUnless(
    { $gt: number },
    {
      personId: actor.personId,
      context,
      number,
      body: '',
      title: null,
      threadKind: null,
      discardedAt: new Date(),
    },
  );
  if (written) return { context, number };
  const kept = await readDraft(actor, context);
  if (kept.discardedAt === null) throw await stale(actor, kept);
  return { context, number: kept.number };
}

/** Writes unless what is kept has such a number; null then. One atomic step: two devices can't both win. */
async function writeUnless(
  number: { $gte: number } | { $gt: number },
  draft: Omit<DraftDoc, '_id' | 'updatedAt'>,
): Promise<DraftDoc | null> {
  try {
    return await DraftModel.findOneAndUpdate(
      { _id: draftId(draft.personId, draft.context), number: { $not: number } },
      { $set: { ...draft, updatedAt: new Date() } },
      { upsert: true, returnDocument: 'after' },
    ).lean<DraftDoc>();
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}

async function readDraft(actor: Actor, context: string): Promise<DraftDoc> {
  return DraftModel.findById(draftId(actor.personId, context)).orFail().lean<DraftDoc>();
}

function sameContent(kept: DraftDoc, content: Pick<DraftDoc, 'body' | 'title' | 'threadKind'>): boolean {
  return kept.body === content.body && kept.title === content.title && kept.threadKind === content.threadKind;
}

/** With what is kept instead; of a draft that was thrown away, only the number that a newer one must exceed. */
async function stale(actor: Actor, kept: DraftDoc): Promise<AppError> {
  const { context, number } = kept;
  return new AppError('stale_draft', {
    current: kept.discardedAt === null ? await present(actor, kept) : { context, number },
  });
}

async function present(actor: Actor, draft: DraftDoc): Promise<Draft> {
  const [presented] = await presentDrafts(actor, [draft]);
  if (!presented) throw new AppError('internal');
  return presented;
}
