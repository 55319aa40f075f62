import { type Actor, holdsIn, isCoordinator } from '@sentiers/shared/actor.ts';
import { canEditCollection } from '@sentiers/shared/collections/policy.ts';
import {
  type Collection,
  type CollectionInput,
  MOST_COLLECTED,
} from '@sentiers/shared/collections/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReadExperience } from '@sentiers/shared/experiences/policy.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { requireExperience } from '../experiences/experiences.access.ts';
import { requireCollection } from './collections.access.ts';
import { type CollectedDoc, type CollectionDoc, CollectionModel } from './collections.model.ts';
import { loadCollection } from './collections.queries.ts';

/**
 * Opens a collection; sent again under the same `clientId`, it is the same one.
 *
 * @throws AppError `invalid_input` for a cohort that isn't the actor's; `client_id_conflict` where the id is of another
 *   request
 */
export async function createCollection(
  actor: Actor,
  { clientId, collection }: { clientId: string; collection: CollectionInput },
): Promise<Collection> {
  const _id = clientId.toLowerCase();
  const now = new Date();
  const request = requestHash(collection);
  const doc: CollectionDoc = {
    ...{ _id, ownerId: actor.personId, request, ...audienceOf(actor, collection) },
    ...{ items: [], revision: 1, version: 1, createdAt: now, changedAt: now },
  };
  try {
    await CollectionModel.insertOne(doc);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const isSame = await CollectionModel.exists({ _id, ownerId: actor.personId, request });
    if (!isSame) throw new AppError('client_id_conflict');
  }
  return loadCollection(actor, _id);
}

/** Its words, and who reads it. Throws `not_found`, `forbidden`, `revision_conflict`, and as `createCollection` does. */
export async function updateCollection(
  actor: Actor,
  {
    collectionId,
    revision,
    collection: input,
  }: { collectionId: string; revision: number; collection: CollectionInput },
): Promise<Collection> {
  const { _id } = await requireCollection(actor, collectionId, canEditCollection);
  const { modifiedCount } = await CollectionModel.updateOne(
    { _id, revision },
    {
      $set: { ...audienceOf(actor, input), changedAt: new Date() },
      $inc: { revision: 1, version: 1 },
    },
  );
  if (modifiedCount === 0) throw new AppError('revision_conflict');
  return loadCollection(actor, _id);
}

/** Throws `not_found`, `forbidden`. */
export async function removeCollection(actor: Actor, collectionId: string): Promise<void> {
  const { _id } = await requireCollection(actor, collectionId, canEditCollection);
  await CollectionModel.deleteOne({ _id });
}

/**
 * Has an experience in the collection, with a word, or not in it any more (`item`: null). A new one comes last.
 *
 * @throws AppError `not_found` for an experience that the actor doesn't read; `forbidden`; `invalid_input` where it is full
 */
export async function setItem(
  actor: Actor,
  {
    collectionId,
    experienceId: given,
    item,
  }: { collectionId: string; experienceId: string; item: { note: string } | null },
): Promise<Collection> {
  const experienceId = given.toLowerCase();
  await requireCollection(actor, collectionId, canEditCollection);
  if (item) await requireExperience(actor, experienceId, canReadExperience);
  return changeItems(actor, collectionId, (items) => {
    const others = items.filter((each) => each.experienceId !== experienceId);
    if (!item) return others;
    const held = { experienceId, note: item.note };
    if (others.length < items.length) {
      return items.map((each) => (each.experienceId === experienceId ? held : each));
    }
    if (items.length >= MOST_COLLECTED) {
      throw new AppError('invalid_input', { fields: [{ path: ['experienceId'], reason: 'too_many' }] });
    }
    return [...items, held];
  });
}

/** Puts its experiences in this order; those that aren't named come last, as they were. Throws `not_found`, `forbidden`. */
export function orderItems(
  actor: Actor,
  { collectionId, experienceIds }: { collectionId: string; experienceIds: readonly string[] },
): Promise<Collection> {
  const ranks = new Map(experienceIds.map((id, index) => [id.toLowerCase(), index]));
  const rankOf = ({ experienceId }: CollectedDoc) => ranks.get(experienceId) ?? ranks.size;
  return changeItems(actor, collectionId, (items) => items.toSorted((a, b) => rankOf(a) - rankOf(b)));
}

/** Tries against others who change the same collection: its owner, on another device. */
const MOST_TRIES = 20;

async function changeItems(
  actor: Actor,
  collectionId: string,
  change: (items: readonly CollectedDoc[]) => CollectedDoc[],
): Promise<Collection> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { _id, items, version } = await requireCollection(actor, collectionId, canEditCollection);
    const { modifiedCount } = await CollectionModel.updateOne(
      { _id, version },
      { $set: { items: change(items), changedAt: new Date() }, $inc: { version: 1 } },
    );
    if (modifiedCount === 1) return loadCollection(actor, _id);
  }
  throw new AppError('overloaded');
}

/** Its words and its readers, once it is known that the cohort is the actor's. */
function audienceOf(actor: Actor, { cohortId, ...words }: CollectionInput) {
  if (words.audience !== 'cohort') return { ...words, cohortId: null };
  const id = cohortId?.toLowerCase() ?? null;
  const isTheirs = isCoordinator(actor) || holdsIn(actor, 'cohort', id, ['member', 'alumni', 'facilitator']);
  if (id !== null && isTheirs) return { ...words, cohortId: id };
  const reason = id === null ? 'required' : 'unknown';
  throw new AppError('invalid_input', { fields: [{ path: ['collection', 'cohortId'], reason }] });
}
