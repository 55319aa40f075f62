import type { Batch } from './batch.ts';
import type { CommitId } from './commits.ts';
import { collectionOf } from './entities.ts';
import type { Lane } from './lane.ts';
import { overloaded, type Pending, unavailable } from './pending.ts';
import {
  type PreparationParts,
  type Prepared,
  prepare,
  requestsOf,
  withoutDoubles,
  withoutRepeats,
} from './preparation.ts';
import { backOff, isDatabaseAway, isTransient, type Store } from './store.ts';
import { probableCauses, refusalOf } from './stored-entities.ts';
import { commitBatch, type Outcome, type StoredDocs, storedKey, whoTook } from './transaction.ts';
import type { EntityRef, StoredEntity } from './types.ts';

/** A batch that is in the database for good. */
export interface CommittedBatch {
  id: CommitId;
  batch: Batch;
  stored: StoredDocs;
}

export interface CommitterParts extends PreparationParts {
  store: Store;
  /** Other servers took this one for dead, and closed its lanes. */
  onRevoked(): void;
  onCommitted(committed: CommittedBatch): void;
  /** See `Lanes.conflicted`. */
  onConflict(lane: Lane, streamIds: readonly string[], units: readonly Pending[]): Pending[];
}

/** A unit that waited longer is answered, and not begun again. */
const DEADLINE_MS = 10_000;

/**
 * Commits batches, and decides what becomes of each unit: what the database refuses is set apart from its neighbours,
 * which go again without it.
 */
export class Committer {
  readonly #parts: CommitterParts;

  constructor(parts: CommitterParts) {
    this.#parts = parts;
  }

  /** Settles every unit, or hands it on to another lane. */
  async commitAll(lane: Lane, units: readonly Pending[]): Promise<void> {
    const { first, doubles } = withoutDoubles(units);
    lane.putBack(doubles);
    let left: readonly Pending[] = first;
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt > 0) await backOff(attempt);
      left = await this.#attempt(lane, left);
    }
  }

  /** One attempt; answers those that have to be tried again. */
  async #attempt(lane: Lane, units: readonly Pending[]): Promise<readonly Pending[]> {
    try {
      const prepared = await prepare(stillDue(units), this.#parts);
      return prepared.members.length === 0 ? [] : await this.#commit(lane, prepared);
    } catch (error) {
      if (isTransient(error)) return units.filter((unit) => !giveUp(unit, error));
      for (const unit of units) unit.reject(error);
      return [];
    }
  }

  async #commit(lane: Lane, { batch, members }: Prepared): Promise<readonly Pending[]> {
    const id = lane.nextCommit;
    let impatience: NodeJS.Timeout | undefined;
    const outcome = await commitBatch(this.#parts.store, batch, {
      id,
      session: lane.session,
      onUnknown: () => {
        impatience = setTimeout(
          () => members.forEach((unit) => void unit.reject(unavailable())),
          DEADLINE_MS,
        );
      },
    });
    clearTimeout(impatience);
    return this.#after(lane, members, outcome, { id, batch });
  }

  async #after(
    lane: Lane,
    units: readonly Pending[],
    outcome: Outcome,
    { id, batch }: { id: CommitId; batch: Batch },
  ): Promise<readonly Pending[]> {
    switch (outcome.outcome) {
      case 'committed':
        this.#acknowledge(lane, units, { id, batch, stored: outcome.stored });
        return [];
      case 'repeats':
        return this.#withoutRepeats(units);
      case 'conflict':
        return this.#afterConflict(lane, units, batch);
      case 'guarded':
        return this.#afterGuard(lane, units, outcome);
      case 'culprit':
        return setApart(units, outcome);
      case 'taken':
        return this.#afterTaken(lane, units, { id, batch });
      case 'failed':
        return this.#apart(lane, units, outcome.error);
    }
  }

  #acknowledge(lane: Lane, units: readonly Pending[], committed: CommittedBatch): void {
    lane.committed();
    for (const [id, progress] of committed.batch.streams) this.#parts.heads.remember(id, progress.after);
    for (const pending of units) {
      const entities = pending.unit.changes.map(({ entity }) => storedIn(committed.stored, entity));
      const [entity] = entities;
      if (entity) pending.resolve({ status: 'committed', entity, entities });
    }
    this.#parts.onCommitted(committed);
  }

  /**
   * Others closed the lane, which took this server for dead; or a commit that seemed lost was not. Then its number
   * is passed over, and those that were in it find their receipts.
   */
  async #afterTaken(
    lane: Lane,
    units: readonly Pending[],
    { id, batch }: { id: CommitId; batch: Batch },
  ): Promise<readonly Pending[]> {
    const holder = await whoTook(this.#parts.store, id);
    if (holder === 'closed') {
      this.#parts.onRevoked();
      for (const unit of units) unit.reject(unavailable());
      return [];
    }
    if (holder === 'ours') lane.pass(id);
    for (const stream of batch.streams.keys()) this.#parts.heads.forget(stream);
    return units;
  }

  /** Whoever moved the heads under our feet: those streams are contended. */
  async #afterConflict(lane: Lane, units: readonly Pending[], batch: Batch): Promise<readonly Pending[]> {
    const ids = [...batch.streams.keys()];
    for (const id of ids) this.#parts.heads.forget(id);
    const now = await this.#parts.heads.read(ids);
    const moved = ids.filter((id) => {
      const head = now.get(id);
      if (head) this.#parts.heads.remember(id, head);
      return head !== undefined && head.version !== batch.streams.get(id)?.before.version;
    });
    return this.#parts.onConflict(lane, moved, units);
  }

  /** A guard didn't match: the one it may be is refused; where it may be several, each goes alone, after the rest. */
  async #afterGuard(
    lane: Lane,
    units: readonly Pending[],
    { suspects }: Extract<Outcome, { outcome: 'guarded' }>,
  ): Promise<readonly Pending[]> {
    const probable = await probableCauses(suspects, this.#parts.entities);
    const suspected = new Set(probable.map(({ unit }) => unit));
    const rest = units.filter(({ unit }) => !suspected.has(unit));
    const [only, ...others] = units.filter(({ unit }) => suspected.has(unit));
    if (only && others.length === 0 && suspects.every(({ unit }) => unit === only.unit)) {
      only.reject(await refusalOf(suspects, this.#parts.entities));
      return rest;
    }
    if (rest.length > 0) await this.commitAll(lane, rest);
    for (const unit of only ? [only, ...others] : []) await this.commitAll(lane, [unit]);
    return [];
  }

  /** Those that were received before are answered from their receipts. */
  async #withoutRepeats(units: readonly Pending[]): Promise<readonly Pending[]> {
    const { receipts, entities } = this.#parts;
    return withoutRepeats(units, await receipts.read(requestsOf(units)), entities);
  }

  /** Something is wrong with one of them, nobody knows which: each half goes by itself. */
  async #apart(lane: Lane, units: readonly Pending[], error: unknown): Promise<readonly Pending[]> {
    if (units.length <= 1) {
      units[0]?.reject(error);
      return [];
    }
    const half = Math.ceil(units.length / 2);
    await this.commitAll(lane, units.slice(0, half));
    await this.commitAll(lane, units.slice(half));
    return [];
  }
}

/** The database refused what this unit writes: its neighbours go again without it. */
function setApart(
  units: readonly Pending[],
  { unit, error }: Extract<Outcome, { outcome: 'culprit' }>,
): readonly Pending[] {
  for (const each of units) if (each.unit === unit) each.reject(error);
  return units.filter((each) => each.unit !== unit);
}

/** What was answered at an earlier attempt is not begun again: who was refused, or told to send again, relies on it. */
function stillDue(units: readonly Pending[]): Pending[] {
  return units.filter((unit) => !unit.settled && !giveUp(unit, null));
}

function giveUp(unit: Pending, error: unknown): boolean {
  if (!unit.isOlderThan(DEADLINE_MS)) return false;
  unit.reject(isDatabaseAway(error) ? unavailable() : overloaded());
  return true;
}

function storedIn(stored: StoredDocs, { kind, id }: EntityRef): StoredEntity {
  const doc = stored.get(storedKey(collectionOf(kind), id));
  if (!doc) throw new Error(`${kind} ${id} was committed but not read back`);
  return { kind, id, doc };
}
