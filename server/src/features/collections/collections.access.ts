import type { Actor } from '@sentiers/shared/actor.ts';
import { type CollectionFacts, canReadCollection } from '@sentiers/shared/collections/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { type CollectionDoc, CollectionModel } from './collections.model.ts';

/** The collection, if the actor may read it. Throws `not_found`. */
export function readCollection(actor: Actor, collectionId: string): Promise<CollectionDoc> {
  return requireCollection(actor, collectionId, canReadCollection);
}

/** The collection, if the actor may do this with it. Throws `not_found` where they don't read it, else `forbidden`. */
export async function requireCollection(
  actor: Actor,
  collectionId: string,
  allows: (actor: Actor, collection: CollectionFacts) => boolean,
): Promise<CollectionDoc> {
  const collection = await CollectionModel.findById(collectionId.toLowerCase()).lean<CollectionDoc>();
  if (!collection || !canReadCollection(actor, collection)) throw new AppError('not_found');
  if (!allows(actor, collection)) throw new AppError('forbidden');
  return collection;
}
