import type { Actor } from '@sentiers/shared/actor.ts';
import { sameContent } from '@sentiers/shared/drafts/content.ts';
import type { Draft, DraftContent } from '@sentiers/shared/drafts/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { contentOf, type DraftDoc, DraftModel, draftId, storedContent } from './drafts.model.ts';
import { presentDrafts } from './drafts.queries.ts';

export interface DraftWrite extends DraftContent {
  context: string;
  number: number;
}

/**
 * Keeps what is being written. A number already reached is refused with `stale_draft` and what is kept, save
 * when it is this very write sent again.
 */
export async function putDraft(actor: Actor, write: DraftWrite): Promise<Draft> {
  const { context, number, ...content } = write;
  const written = await writeUnless(
    { $gte: number },
    { personId: actor.personId, context, number, ...storedContent(content), discardedAt: null },
  );
  if (written) return present(actor, written);
  const kept = await readDraft(actor, context);
  if (kept.number !== number || kept.discardedAt !== null || !sameContent(contentOf(kept), content)) {
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
      ...{ personId: actor.personId, context, number, discardedAt: new Date() },
      ...storedContent({ body: '' }),
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
