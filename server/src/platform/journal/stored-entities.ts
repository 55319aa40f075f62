import { AppError } from '@sentiers/shared/errors.ts';
import { collectionOf } from './entities.ts';
import type { Store } from './store.ts';
import type { Change, EntityDoc, EntityRef, StoredEntity } from './types.ts';

/** Entities as they stand now. */
export class StoredEntities {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async find({ kind, id }: EntityRef): Promise<EntityDoc | null> {
    return this.#store.collection<EntityDoc>(collectionOf(kind)).findOne({ _id: id });
  }

  /** Throws `not_found` for one that was purged since. */
  async load(ref: EntityRef): Promise<StoredEntity> {
    const doc = await this.find(ref);
    if (!doc) throw new AppError('not_found');
    return { kind: ref.kind, id: ref.id, doc };
  }
}

/** Why a unit was refused whose guard, one of these, didn't match. */
export async function refusalOf(
  guarded: readonly { change: Change }[],
  entities: StoredEntities,
): Promise<AppError> {
  for (const { change } of guarded) {
    const current = await entities.find(change.entity);
    const refusal = change.refused?.(current);
    if (refusal) return refusal;
    if (!current) return new AppError('not_found');
  }
  return new AppError('revision_conflict');
}
