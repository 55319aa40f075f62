import { AppError } from '@sentiers/shared/errors.ts';
import type { Guarded } from './batch.ts';
import { collectionOf, whereItStands } from './entities.ts';
import { overloaded } from './pending.ts';
import type { Store } from './store.ts';
import type { EntityDoc, EntityRef, StoredEntity } from './types.ts';

/** Entities as they stand now. */
export class StoredEntities {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async find({ kind, id }: EntityRef, where: Record<string, unknown> = {}): Promise<EntityDoc | null> {
    return this.#store.collection<EntityDoc>(collectionOf(kind)).findOne({ ...where, _id: id });
  }

  /** Throws `not_found` for one that was purged since. */
  async load(ref: EntityRef): Promise<StoredEntity> {
    const doc = await this.find(ref);
    if (!doc) throw new AppError('not_found');
    return { kind: ref.kind, id: ref.id, doc };
  }
}

/**
 * Those of a transaction's guarded changes that may be why it failed: they don't match what stands now, or share
 * their entity with another one. All of them, where neither tells.
 */
export async function probableCauses(
  guarded: readonly Guarded[],
  entities: StoredEntities,
): Promise<readonly Guarded[]> {
  const sharing = Map.groupBy(guarded, ({ change }) => change.entity.id);
  const probable = await Promise.all(
    guarded.map(async ({ change, where }) => {
      const shared = (sharing.get(change.entity.id)?.length ?? 0) > 1;
      return shared || (await entities.find(change.entity, where)) === null;
    }),
  );
  const causes = guarded.filter((_each, index) => probable[index]);
  return causes.length > 0 ? causes : guarded;
}

/** Why a unit was refused whose guard, one of these, didn't match. */
export async function refusalOf(guarded: readonly Guarded[], entities: StoredEntities): Promise<AppError> {
  for (const { change } of guarded) {
    const current = await entities.find(change.entity);
    if (current && !matches(current, whereItStands(change))) return overloaded();
    const refusal = change.refused?.(current);
    if (refusal) return refusal;
    if (!current) return new AppError('not_found');
  }
  return new AppError('revision_conflict');
}

function matches(doc: EntityDoc, fields: Record<string, string>): boolean {
  return Object.entries(fields).every(
    ([field, value]) => (doc as unknown as Record<string, unknown>)[field] === value,
  );
}
