import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { SavedSearch } from '@sentiers/shared/search/schema.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { type SavedSearchDoc, SavedSearchModel } from './saved-searches.model.ts';

/** One keeps so many searches. */
const KEPT = 100;

/** What someone keeps, the latest first. */
export async function listSavedSearches(actor: Actor): Promise<SavedSearch[]> {
  const saved = await SavedSearchModel.find({ personId: actor.personId })
    .sort({ savedAt: -1, _id: -1 })
    .limit(KEPT)
    .lean<SavedSearchDoc[]>();
  return saved.map(present);
}

/**
 * Keeps a search under a name; the same id again gives it another.
 *
 * @throws AppError `client_id_conflict` where the id is someone else's, `invalid_input` where too many are kept
 */
export async function saveSearch(
  { personId }: Actor,
  { savedId, name, q }: { savedId: string; name: string; q: string },
): Promise<SavedSearch> {
  const isNew = (await SavedSearchModel.countDocuments({ _id: savedId, personId })) === 0;
  if (isNew && (await SavedSearchModel.countDocuments({ personId })) >= KEPT) {
    throw new AppError('invalid_input', { fields: [{ path: ['name'], reason: 'too_many' }] });
  }
  try {
    const saved = await SavedSearchModel.findOneAndUpdate(
      { _id: savedId, personId },
      { $set: { name, q }, $setOnInsert: { savedAt: new Date() } },
      { upsert: true, returnDocument: 'after' },
    )
      .orFail()
      .lean<SavedSearchDoc>();
    return present(saved);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new AppError('client_id_conflict', undefined, { cause: error });
  }
}

/** Keeps it no more. One that isn't kept stays so. */
export async function removeSavedSearch(actor: Actor, savedId: string): Promise<{ id: string }> {
  await SavedSearchModel.deleteOne({ _id: savedId, personId: actor.personId });
  return { id: savedId };
}

function present({ _id, name, q, savedAt }: SavedSearchDoc): SavedSearch {
  return { id: _id, name, q, savedAt: savedAt.toISOString() };
}
