import type { mongo } from 'mongoose';
import { entityKey } from './entities.ts';
import type { EntityRef, Head, StreamRef, StreamUpdate } from './types.ts';

type Update = { updateOne: { filter: mongo.Document; update: mongo.Document | mongo.Document[] } };

/** How far a batch takes one stream, and the writes that say so. */
export class StreamProgress {
  readonly stream: StreamRef;
  /** The head that the batch builds on: the database checks that it still stands. */
  readonly before: Head;
  version: number;
  lastSeq: number;
  /** Entities changed, each once, by `kind:id`. */
  readonly touched = new Map<string, EntityRef>();
  /** Entities that went elsewhere, by `kind:id`. */
  readonly left = new Set<string>();
  readonly #set: Record<string, unknown> = {};
  /** For each opaque member of a set: whether it is in it in the end. */
  readonly #labels = new Map<string, boolean>();
  readonly #voids = new Map<number, boolean>();
  readonly #contributors = new Set<string>();
  readonly #corrections: { seq: number; latest: unknown }[] = [];

  constructor(stream: StreamRef, before: Head) {
    this.stream = stream;
    this.before = before;
    this.version = before.version;
    this.lastSeq = before.lastSeq;
  }

  advance(entity: EntityRef): number {
    const key = entityKey(entity);
    this.touched.set(key, entity);
    this.left.delete(key);
    this.version += 1;
    return this.version;
  }

  leave(entity: EntityRef): void {
    this.touched.delete(entityKey(entity));
    this.left.add(entityKey(entity));
  }

  publish(at: Date): number {
    this.#set.activityAt = at;
    this.lastSeq += 1;
    return this.lastSeq;
  }

  publishQuietly(): number {
    this.lastSeq += 1;
    this.void(this.lastSeq);
    return this.lastSeq;
  }

  void(seq: number): void {
    this.#voids.set(seq, true);
  }

  restore(seq: number): void {
    this.#voids.set(seq, false);
  }

  apply(update: StreamUpdate, at: Date): void {
    if (update.activity) this.#set.activityAt = at;
    if (update.home !== undefined) this.#set.home = update.home;
    if (update.latest !== undefined) this.#set.latest = update.latest;
    for (const label of update.addLabels ?? []) this.#labels.set(label, true);
    for (const label of update.removeLabels ?? []) this.#labels.set(label, false);
    for (const contributor of update.addContributors ?? []) this.#contributors.add(contributor);
    if (update.correctLatest) this.#corrections.push(update.correctLatest);
  }

  /** The head once the batch is committed. */
  get after(): Head {
    const home = (this.#set.home as string | undefined) ?? this.before.home;
    return { ...this.before, version: this.version, lastSeq: this.lastSeq, home };
  }

  /** The guarded write of the counters, with all that can go with it. Matches nothing when the head moved. */
  guardedWrite(): Update {
    const members: Record<string, { $each: unknown[] }> = {};
    const add = (field: string, values: unknown[]) => {
      if (values.length > 0) members[field] = { $each: values };
    };
    add('labels', keysWith(this.#labels, true));
    add('voidSeqs', keysWith(this.#voids, true));
    add('contributors', [...this.#contributors]);
    return {
      updateOne: {
        filter: { _id: this.stream.id, version: this.before.version },
        update: {
          $set: { ...this.#set, version: this.version, lastSeq: this.lastSeq },
          ...(Object.keys(members).length > 0 && { $addToSet: members }),
        },
      },
    };
  }

  /** What one update can't do together with the guarded one; each always matches its stream. */
  furtherWrites(): Update[] {
    const filter = { _id: this.stream.id };
    const writes: Update[] = [];
    const labels = keysWith(this.#labels, false);
    const voidSeqs = keysWith(this.#voids, false);
    if (labels.length + voidSeqs.length > 0) {
      const update = { $pull: { labels: { $in: labels }, voidSeqs: { $in: voidSeqs } } };
      writes.push({ updateOne: { filter, update } });
    }
    for (const { seq, latest } of this.#corrections) {
      const corrected = { $cond: [{ $eq: ['$latest.seq', seq] }, { $literal: latest }, '$latest'] };
      writes.push({ updateOne: { filter, update: [{ $set: { latest: corrected } }] } });
    }
    return writes;
  }
}

function keysWith<Key>(map: ReadonlyMap<Key, boolean>, wanted: boolean): Key[] {
  return [...map].filter(([, value]) => value === wanted).map(([key]) => key);
}
