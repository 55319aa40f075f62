import { AppError } from '@sentiers/shared/errors.ts';
import type { mongo } from 'mongoose';
import type { CommittedEvent } from './commits.ts';
import { type AnyEntityKind, entityKind, streamFields, whereItStands } from './entities.ts';
import { isWithin } from './events.ts';
import { type Receipt, receiptId } from './receipts.ts';
import { StreamProgress } from './stream-progress.ts';
import { headOf, newStreamDoc, type StreamDoc } from './streams.ts';
import type { AssignedChange, Change, Head, NewStream, StreamRef, Unit, Write } from './types.ts';

/** Writes to one collection, each with the unit that asked for it: a refusal finds its culprit. */
export interface Inserts<Doc extends mongo.Document = mongo.Document> {
  docs: Doc[];
  owners: Unit[];
}

/** A change that stands under a condition. */
export interface Guarded {
  unit: Unit;
  change: Change;
  where: Record<string, unknown>;
}

export interface Updates {
  operations: { updateOne: { filter: mongo.Document; update: mongo.Document } }[];
  owners: Guarded[];
  /** How many of them, the first, only give up what others take. */
  giving: number;
  /** Ids of what was updated, to be read back. */
  ids: Set<string>;
}

/** The writes of many units, as one transaction carries them out. */
export class Batch {
  readonly at = new Date();
  readonly streams = new Map<string, StreamProgress>();
  readonly created: Inserts<StreamDoc & mongo.Document> = { docs: [], owners: [] };
  readonly inserts = new Map<string, Inserts>();
  /** Those that come after the updates. */
  readonly lateInserts = new Map<string, Inserts>();
  readonly updates = new Map<string, Updates>();
  readonly receipts: Receipt[] = [];
  readonly events: CommittedEvent[] = [];
  readonly #heads: ReadonlyMap<string, Head>;

  /** `heads`: those of all streams that the units change, save those they create. */
  constructor(heads: ReadonlyMap<string, Head>) {
    this.#heads = heads;
  }

  /** Assigns versions and ranks to the unit. When it throws, half of the unit is in: the batch is of no use. */
  add(unit: Unit): void {
    for (const stream of unit.createStreams ?? []) this.#create(unit, stream);
    const assigned = unit.changes.map((change) => this.#addChange(unit, change));
    for (const update of unit.streamUpdates?.(assigned) ?? []) {
      this.#progress(update.stream).apply(update, this.at);
    }
    const tells = this.#isSilent(unit) ? isWithin : () => true;
    for (const { type, data } of unit.events?.(assigned) ?? []) {
      if (tells(type)) this.events.push({ type, data });
    }
    if (unit.receipt) {
      const { kind, id } = unit.changes[0].entity;
      this.receipts.push({ key: receiptId(unit.receipt), hash: unit.receipt.hash, entity: { kind, id } });
    }
  }

  #isSilent({ changes }: Unit): boolean {
    return changes.some(({ streams }) => streams.some((stream) => this.#progress(stream).before.silent));
  }

  #create(unit: Unit, stream: NewStream): void {
    const doc = newStreamDoc(stream, this.at);
    this.created.docs.push(doc);
    this.created.owners.push(unit);
    this.streams.set(stream.id, new StreamProgress({ kind: stream.kind, id: stream.id }, headOf(doc)));
  }

  #progress(stream: StreamRef): StreamProgress {
    let progress = this.streams.get(stream.id);
    if (!progress) {
      const head = this.#heads.get(stream.id);
      if (!head) throw new AppError('not_found');
      progress = new StreamProgress({ kind: stream.kind, id: stream.id }, head);
      this.streams.set(stream.id, progress);
    }
    return progress;
  }

  #addChange(unit: Unit, change: Change): AssignedChange {
    const kind = entityKind(change.entity.kind);
    const [first] = change.streams;
    if (!first) throw new Error(`a change of ${change.entity.kind} names no journal`);
    for (const stream of change.leaves ?? []) this.#progress(stream).leave(change.entity);
    const versions = change.streams.map((stream) => this.#progress(stream).advance(change.entity));
    const ranked = this.#progress(first);
    const seq = change.publish ? publishIn(ranked, change.publish, this.at) : 0;
    if (change.voids !== undefined) ranked.void(change.voids);
    if (change.restores !== undefined) ranked.restore(change.restores);
    const assigned = { versions, version: versions[0] ?? 0, seq, at: this.at };
    this.#keepWrite(unit, change, kind, {
      write: change.write(assigned),
      fields: versionFields(change, kind, versions),
    });
    return assigned;
  }

  #keepWrite(
    unit: Unit,
    change: Change,
    kind: AnyEntityKind,
    { write, fields }: { write: Write; fields: Record<string, number> },
  ): void {
    const { collectionName } = kind.model.collection;
    if ('insert' in write) {
      const phase = write.afterUpdates ? this.lateInserts : this.inserts;
      const inserts = getOrAdd(phase, collectionName, () => ({ docs: [], owners: [] }));
      inserts.docs.push({ ...write.insert, ...fields });
      inserts.owners.push(unit);
      return;
    }
    const updates = getOrAdd(this.updates, collectionName, () => ({
      operations: [],
      owners: [],
      giving: 0,
      ids: new Set<string>(),
    }));
    const where = { ...write.where, ...whereItStands(change) };
    if (write.givesUp) {
      const filter = { ...where, _id: change.entity.id };
      updates.operations.splice(updates.giving, 0, { updateOne: { filter, update: write.givesUp } });
      updates.owners.splice(updates.giving, 0, { unit, change, where });
      updates.giving += 1;
    }
    updates.operations.push({
      updateOne: {
        filter: { ...where, _id: change.entity.id },
        update: { ...write.update, $set: { ...write.update.$set, ...fields } },
      },
    });
    updates.owners.push({ unit, change, where });
    updates.ids.add(change.entity.id);
  }
}

function publishIn(stream: StreamProgress, how: true | 'quietly', at: Date): number {
  if (how === true) return stream.publish(at);
  return stream.publishQuietly();
}

function versionFields(
  change: Change,
  kind: AnyEntityKind,
  versions: readonly number[],
): Record<string, number> {
  const fields: Record<string, number> = {};
  change.streams.forEach((stream, index) => {
    fields[streamFields(kind, stream.kind).versionField] = versions[index] ?? 0;
  });
  return fields;
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
