import { isDuplicateKey } from '../database/duplicate-key.ts';
import { Batch } from './batch.ts';
import type { CommitId } from './commits.ts';
import { collectionOf } from './entities.ts';
import type { Lane } from './lane.ts';
import { overloaded, type Pending, unavailable } from './pending.ts';
import { answerFrom, type ReceiptDoc, type Receipts, receiptId } from './receipts.ts';
import { backOff, isDatabaseAway, isTransient, type Store } from './store.ts';
import { probableCauses, refusalOf, type StoredEntities } from './stored-entities.ts';
import { beginsByItself, type Heads } from './streams.ts';
import { commitBatch, type Outcome, type StoredDocs, storedKey } from './transaction.ts';
import type { EntityRef, Head, ReceiptRequest, StoredEntity, StreamRef } from './types.ts';

/** A batch that is in the database for good. */
export interface CommittedBatch {
  id: CommitId;
  batch: Batch;
  stored: StoredDocs;
}

export interface CommitterParts {
  store: Store;
  heads: Heads;
  receipts: Receipts;
  entities: StoredEntities;
  /** Throws where this server may not accept anything now. */
  mayAccept(): void;
  /** Other servers took this one for dead, and closed its lanes. */
  onRevoked(): void;
  onCommitted(committed: CommittedBatch): void;
  /** See `Lanes.conflicted`. */
  onConflict(lane: Lane, streamIds: readonly string[], units: readonly Pending[]): Pending[];
}

/** A unit that waited longer is answered, and not begun again. */
const DEADLINE_MS = 10_000;

/**
 * Commits batches: doubles and what was received before are found first, rights are asked again, counters come from
 * the heads last seen; what the database refuses is set apart from its neighbours, which go again without it.
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
      const due = withoutLate(units);
      const fresh = await this.#withoutRepeats(due);
      const allowed = await this.#authorised(fresh);
      if (allowed.length === 0) return [];
      const { batch, members } = assemble(allowed, await this.#readHeads(allowed));
      return members.length === 0 ? [] : await this.#commit(lane, batch, members);
    } catch (error) {
      if (isTransient(error)) return units.filter((unit) => !giveUp(unit, error));
      for (const unit of units) unit.reject(error);
      return [];
    }
  }

  async #commit(lane: Lane, batch: Batch, units: readonly Pending[]): Promise<readonly Pending[]> {
    const id = lane.nextCommit;
    let impatience: NodeJS.Timeout | undefined;
    const onUnknown = () => {
      impatience = setTimeout(() => units.forEach((unit) => void unit.reject(unavailable())), DEADLINE_MS);
    };
    const outcome = await commitBatch(this.#parts.store, batch, { id, session: lane.session, onUnknown });
    clearTimeout(impatience);
    return this.#after(lane, units, outcome, { id, batch });
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
      case 'conflict':
        return this.#afterConflict(lane, units, batch);
      case 'guarded':
        return this.#afterGuard(lane, units, outcome);
      case 'culprit':
        return this.#afterRefusal(units, outcome);
      case 'revoked':
        this.#parts.onRevoked();
        for (const unit of units) unit.reject(unavailable());
        return [];
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

  /** A double that another server was faster with is answered from its receipt at the next attempt. */
  #afterRefusal(
    units: readonly Pending[],
    { unit, error }: Extract<Outcome, { outcome: 'culprit' }>,
  ): readonly Pending[] {
    const culprit = units.find((each) => each.unit === unit);
    if (culprit && isDuplicateKey(error) && unit.receipt && !culprit.blamed) {
      culprit.blamed = true;
      return units;
    }
    culprit?.reject(error);
    return units.filter((each) => each !== culprit);
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

  /** Answers those whose receipt is there already. */
  async #withoutRepeats(units: readonly Pending[]): Promise<Pending[]> {
    const requests = units.map(({ unit }) => unit.receipt).filter((receipt) => receipt !== undefined);
    const receipts = await this.#parts.receipts.read(requests);
    if (receipts.size === 0) return [...units];
    const fresh: Pending[] = [];
    for (const pending of units) {
      const { receipt } = pending.unit;
      const found = receipt && receipts.get(receiptId(receipt));
      if (receipt && found) await this.#answerRepeat(pending, receipt, found);
      else fresh.push(pending);
    }
    return fresh;
  }

  async #answerRepeat(pending: Pending, request: ReceiptRequest, found: ReceiptDoc): Promise<void> {
    try {
      const entity = await this.#parts.entities.load(answerFrom(found, request));
      pending.resolve({ status: 'repeated', entity, entities: [entity] });
    } catch (error) {
      if (isTransient(error)) throw error;
      pending.reject(error);
    }
  }

  async #authorised(units: readonly Pending[]): Promise<Pending[]> {
    const allowed = await Promise.all(
      units.map(async (pending) => {
        try {
          this.#parts.mayAccept();
          await pending.unit.authorise?.();
          return true;
        } catch (error) {
          if (isTransient(error)) throw error;
          pending.reject(error);
          return false;
        }
      }),
    );
    return units.filter((_unit, index) => allowed[index]);
  }

  /** Heads last seen; those never seen are read, those that begin by themselves are begun. */
  async #readHeads(units: readonly Pending[]): Promise<Map<string, Head>> {
    const { heads } = this.#parts;
    const found = new Map<string, Head>();
    const unseen = new Map<string, StreamRef>();
    for (const { unit } of units) {
      for (const stream of streamsOf(unit)) {
        const head = heads.seen(stream.id);
        if (head) found.set(stream.id, head);
        else unseen.set(stream.id, stream);
      }
    }
    if (unseen.size === 0) return found;
    const starting = [...unseen.values()].filter(beginsByItself);
    let read = await heads.read(unseen.keys());
    const missing = starting.filter(({ id }) => !read.has(id));
    if (missing.length > 0) {
      await heads.begin(missing);
      read = await heads.read(unseen.keys());
    }
    for (const [id, head] of read) {
      heads.remember(id, head);
      found.set(id, head);
    }
    return found;
  }
}

/** A unit that throws while it is assembled is refused, and the others assembled without it. */
function assemble(
  units: readonly Pending[],
  heads: ReadonlyMap<string, Head>,
): { batch: Batch; members: readonly Pending[] } {
  let left = units;
  for (;;) {
    const batch = new Batch(heads);
    const failing = left.find((pending) => {
      try {
        batch.add(pending.unit);
        return false;
      } catch (error) {
        pending.reject(error);
        return true;
      }
    });
    if (!failing) return { batch, members: left };
    left = left.filter((unit) => unit !== failing);
  }
}

/** Of those with the same receipt only the first may go: the others are answered from what it leaves. */
function withoutDoubles(units: readonly Pending[]): { first: Pending[]; doubles: Pending[] } {
  const keys = new Set<string>();
  const first: Pending[] = [];
  const doubles: Pending[] = [];
  for (const pending of units) {
    const key = pending.unit.receipt && receiptId(pending.unit.receipt);
    if (key !== undefined && keys.has(key)) {
      doubles.push(pending);
    } else {
      if (key !== undefined) keys.add(key);
      first.push(pending);
    }
  }
  return { first, doubles };
}

function withoutLate(units: readonly Pending[]): Pending[] {
  return units.filter((unit) => !giveUp(unit, null));
}

function giveUp(unit: Pending, error: unknown): boolean {
  if (!unit.isOlderThan(DEADLINE_MS)) return false;
  unit.reject(isDatabaseAway(error) ? unavailable() : overloaded());
  return true;
}

function* streamsOf(unit: Pending['unit']): Iterable<StreamRef> {
  const created = new Set(unit.createStreams?.map(({ id }) => id));
  for (const { streams } of unit.changes)
    for (const stream of streams) if (!created.has(stream.id)) yield stream;
}

function storedIn(stored: StoredDocs, { kind, id }: EntityRef): StoredEntity {
  const doc = stored.get(storedKey(collectionOf(kind), id));
  if (!doc) throw new Error(`${kind} ${id} was committed but not read back`);
  return { kind, id, doc };
}
