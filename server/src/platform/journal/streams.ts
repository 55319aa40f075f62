import { LRUCache } from 'lru-cache';
import mongoose from 'mongoose';
import { defineModel } from '../database/define-model.ts';
import { gatherReads } from '../database/gathered-reads.ts';
import type { Store } from './store.ts';
import type { Head, NewStream, StreamKind, StreamRef } from './types.ts';

/**
 * The head of a journal, and what lists need to know of it, in one document: a list sorted by activity, filtered by
 * label, pages by index.
 */
export interface StreamDoc {
  _id: string;
  kind: StreamKind;
  version: number;
  lastSeq: number;
  incarnation: number;
  /** Opaque key of the group it is listed in. */
  home: string | null;
  /** Opaque marks that lists filter by. */
  labels: string[];
  /** Opaque, of those who contributed. */
  contributors: string[];
  /** Last publication, or what counted as activity. */
  activityAt: Date;
  /** Ranks up to `lastSeq` that don't count as unread any more. */
  voidSeqs: number[];
  /** Opaque summary of the last entry. */
  latest: unknown;
  /** Of one whose changes tell nothing outside; absent elsewhere. */
  silent?: true;
  /** Of one whose frames keep a pace, milliseconds; absent elsewhere. */
  frameEveryMs?: number;
}

export const StreamModel = defineModel<StreamDoc>(
  'streams',
  {
    kind: { type: String, required: true },
    version: { type: Number, required: true },
    lastSeq: { type: Number, required: true },
    incarnation: { type: Number, required: true },
    home: { type: String, default: null },
    labels: [String],
    contributors: [String],
    activityAt: { type: Date, required: true },
    voidSeqs: [Number],
    latest: { type: mongoose.Schema.Types.Mixed, default: null },
    silent: { type: Boolean, default: undefined },
    frameEveryMs: { type: Number, default: undefined },
  },
  [
    { fields: { home: 1, activityAt: -1, _id: 1 } },
    { fields: { home: 1, labels: 1, activityAt: -1, _id: 1 } },
  ],
);

/** These have no moment of creation of their own: they begin with their first change. */
const beginByThemselves: ReadonlySet<StreamKind> = new Set<StreamKind>(['channel', 'person', 'organisation']);

export function beginsByItself(stream: StreamRef): boolean {
  return beginByThemselves.has(stream.kind);
}

export function newStreamDoc(stream: NewStream, at: Date): StreamDoc {
  return {
    _id: stream.id,
    kind: stream.kind,
    version: 0,
    lastSeq: 0,
    incarnation: 1,
    home: stream.home ?? null,
    labels: [...(stream.labels ?? [])],
    contributors: [],
    activityAt: at,
    voidSeqs: [],
    latest: stream.latest ?? null,
    ...(stream.silent && { silent: true }),
    ...(stream.frameEveryMs && { frameEveryMs: stream.frameEveryMs }),
  };
}

const headFields = {
  ...{ kind: 1, version: 1, lastSeq: 1, incarnation: 1, home: 1 },
  ...{ silent: 1, frameEveryMs: 1 },
} as const;

/**
 * Heads, and those that this process saw last. A remembered head may be behind (another server writes too): it is
 * only ever used as a guard that the database checks.
 */
export class Heads {
  readonly #store: Store;
  readonly #seen = new LRUCache<string, Head>({ max: 50_000 });
  readonly #gather = gatherReads((ids) => this.#readNow(ids));

  constructor(store: Store) {
    this.#store = store;
  }

  seen(id: string): Head | undefined {
    return this.#seen.get(id);
  }

  remember(id: string, head: Head): void {
    this.#seen.set(id, head);
  }

  forget(id: string): void {
    this.#seen.delete(id);
  }

  /** Heads as the majority has them now; readers of the same turn share one query. Missing streams are left out. */
  async read(ids: Iterable<string>): Promise<Map<string, Head>> {
    const read = [...ids].map(async (id) => [id, await this.#gather(id)] as const);
    return new Map(
      (await Promise.all(read)).filter((entry): entry is [string, Head] => entry[1] !== undefined),
    );
  }

  /** Creates those that begin by themselves and are missing; never touches one that exists. */
  async begin(streams: readonly StreamRef[]): Promise<void> {
    const at = new Date();
    const collection = this.#store.collection<StreamDoc>(StreamModel.collection.collectionName);
    await collection.bulkWrite(
      streams.map((stream) => {
        const { _id, ...fields } = newStreamDoc(stream, at);
        return { updateOne: { filter: { _id }, update: { $setOnInsert: fields }, upsert: true } };
      }),
      { ordered: false },
    );
  }

  async #readNow(ids: string[]): Promise<Map<string, Head>> {
    const collection = this.#store.collection<StreamDoc>(StreamModel.collection.collectionName);
    const docs = await collection
      .find({ _id: { $in: ids } })
      .project<StreamDoc>(headFields)
      .toArray();
    return new Map(docs.map((doc) => [doc._id, headOf(doc)]));
  }
}

export function headOf(doc: Pick<StreamDoc, keyof Head>): Head {
  const { kind, version, lastSeq, incarnation, home, silent, frameEveryMs } = doc;
  return {
    ...{ kind, version, lastSeq, incarnation, home },
    ...(silent && { silent }),
    ...(frameEveryMs && { frameEveryMs }),
  };
}
