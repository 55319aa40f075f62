import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { PublicWords, PublicWordsInput } from '@sentiers/shared/public-face/schema.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { recordInAudit } from '../audit/audit.access.ts';
import { PUBLIC_WORDS, PublicWordsModel } from './public-words.model.ts';
import { loadWords } from './public-words.queries.ts';

/**
 * Keeps the words of the public pages, for everyone at once; who changed them is kept in the audit.
 *
 * @throws AppError `revision_conflict`, with the words that stand, where someone saved others since they were read
 */
export async function saveWords(
  { personId: by }: Actor,
  { revision, words }: { revision: number; words: PublicWordsInput },
): Promise<PublicWords> {
  const changed = { words, revision: revision + 1, changedAt: new Date(), changedBy: by };
  const current = await loadWords();
  if (current.revision !== revision) throw new AppError('revision_conflict', { current });
  await recordInAudit({ by, action: 'public-words.changed' });
  const kept = await (revision === 0 ? insert(changed) : replace(revision, changed));
  if (!kept) throw new AppError('revision_conflict', { current: await loadWords() });
  return loadWords();
}

type Changed = Parameters<typeof PublicWordsModel.insertOne>[0];

async function insert(changed: Omit<Changed, '_id'>): Promise<boolean> {
  try {
    await PublicWordsModel.insertOne({ _id: PUBLIC_WORDS, ...changed } as Changed);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

async function replace(revision: number, changed: object): Promise<boolean> {
  const { modifiedCount } = await PublicWordsModel.updateOne(
    { _id: PUBLIC_WORDS, revision },
    { $set: changed },
  );
  return modifiedCount === 1;
}
