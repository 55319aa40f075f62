import { AppError } from '@sentiers/shared/errors.ts';
import type { JournalStamp } from '@sentiers/shared/journal/schema.ts';
import { LRUCache } from 'lru-cache';
import type { mongo } from 'mongoose';
import { entitiesOf, type StreamEntity } from './entities.ts';
import { present } from './present.ts';
import type { Recent } from './recent.ts';
import type { Store } from './store.ts';
import { beginsByItself, type Heads, headOf, type StreamDoc, StreamModel } from './streams.ts';
import type {
  ChangesAnswer,
  ChangesQuery,
  EntityDoc,
  Head,
  StateAnswer,
  StateQuery,
  StoredEntity,
  StreamRef,
} from './types.ts';

interface Page {
  to: number;
  head: number;
  entities: readonly StoredEntity[];
}

/** An entity and the version that it has in the stream. */
interface Versioned {
  version: number;
  entity: StoredEntity;
}

/** What the journal carries, read when its head was this one, or a later one. */
interface SharedState {
  version: number;
  incarnation: number;
  answer: Promise<StateAnswer>;
}

/** Names that others gave themselves meanwhile are not in what is shared: it is not for long. */
const SHARED_MS = 2_000;

/** Answers those who missed something: what changed, or that their cache is of no use. */
export class CatchUp {
  readonly #store: Store;
  readonly #heads: Heads;
  readonly #recent: Recent;
  readonly #states = new LRUCache<string, SharedState>({ max: 100, ttl: SHARED_MS });

  constructor(parts: { store: Store; heads: Heads; recent: Recent }) {
    this.#store = parts.store;
    this.#heads = parts.heads;
    this.#recent = parts.recent;
  }

  /**
   * The latest state of each entity changed after a version, in the order of versions.
   *
   * @throws AppError `not_found` for a journal that doesn't exist
   */
  async changes(query: ChangesQuery): Promise<ChangesAnswer> {
    const { stream, audience, after } = query;
    const head = await this.head(stream);
    const stamp: JournalStamp = { version: head.version, audience, incarnation: head.incarnation };
    if (mustReset(query, stamp)) return { ...stamp, reset: true, to: head.version };
    if (after === head.version) return { ...stamp, from: after, to: after, changes: [] };
    const page = this.#fromMemory(query, head) ?? (await this.#fromDatabase(query));
    const changes = await present(page.entities, audience, stream.kind);
    return { ...stamp, version: page.head, from: after, to: page.to, changes };
  }

  /**
   * Everything that the journal carries, but for entities of some kinds, in the order of their versions: head and
   * entities of one moment, so that changes after it make it what it becomes. Those who come at once, and read as the
   * same audience, are given the same answer as long as nothing changed.
   *
   * @throws AppError `not_found` for a journal that doesn't exist
   */
  async state(query: StateQuery): Promise<StateAnswer> {
    const { stream, audience, except } = query;
    const { version, incarnation } = await this.head(stream);
    const key = [stream.id, audience, ...except].join(' ');
    const known = this.#states.get(key);
    if (known?.version === version && known.incarnation === incarnation) return known.answer;
    const answer = this.#readState(query);
    this.#states.set(key, { version, incarnation, answer });
    answer.catch(() => this.#states.delete(key));
    return answer;
  }

  async #readState({ stream, audience, except }: StateQuery): Promise<StateAnswer> {
    const { doc, entities } = await this.#store.atOneMoment(async (session) => {
      const head = await this.#streamDoc(stream, session);
      const found: StoredEntity[] = [];
      for (const kind of entitiesOf(stream.kind)) {
        if (except.includes(kind.entity.kind)) continue;
        const range = { after: 0, upTo: head.version, limit: Number.POSITIVE_INFINITY };
        found.push(...(await this.#readKind(stream, kind, range, session)).map(({ entity }) => entity));
      }
      return { doc: head, entities: found };
    });
    const { version, incarnation } = doc;
    return { version, audience, incarnation, entities: await present(entities, audience, stream.kind) };
  }

  /** Head as the majority has it now. Throws `not_found`. */
  async head(stream: StreamRef): Promise<Head> {
    const head = (await this.#heads.read([stream.id])).get(stream.id);
    if (head?.kind === stream.kind) return head;
    if (!head && beginsByItself(stream)) return notBegun(stream);
    throw new AppError('not_found');
  }

  #fromMemory({ stream, after, limit }: ChangesQuery, head: Head): Page | undefined {
    const recent = this.#recent.after(stream.id, after, head.version);
    if (!recent) return undefined;
    const fields = new Map(
      entitiesOf(stream.kind).map(({ entity, versionField }) => [entity.kind, versionField]),
    );
    const entities = recent.entities.map((entity) => ({
      version: versionIn(entity.doc, fields.get(entity.kind) ?? ''),
      entity,
    }));
    return cut(entities, limit, recent.to);
  }

  /** Head and entities of one moment: a change between two reads would be lost for ever. */
  #fromDatabase({ stream, after, limit }: ChangesQuery): Promise<Page> {
    return this.#store.atOneMoment(async (session) => {
      const doc = await this.#streamDoc(stream, session);
      const range = { after, upTo: headOf(doc).version, limit };
      const found: Versioned[] = [];
      for (const kind of entitiesOf(stream.kind)) {
        found.push(...(await this.#readKind(stream, kind, range, session)));
      }
      return cut(found, limit, doc.version);
    });
  }

  async #streamDoc(stream: StreamRef, session: mongo.ClientSession): Promise<StreamDoc> {
    const { collectionName } = StreamModel.collection;
    const doc = await this.#store
      .collection<StreamDoc>(collectionName)
      .findOne({ _id: stream.id, kind: stream.kind }, { session });
    if (!doc) throw new AppError('not_found');
    return doc;
  }

  async #readKind(
    stream: StreamRef,
    { entity, idField, versionField }: StreamEntity,
    { after, upTo, limit }: { after: number; upTo: number; limit: number },
    session: mongo.ClientSession,
  ): Promise<Versioned[]> {
    const docs = await this.#store
      .collection<EntityDoc>(entity.model.collection.collectionName)
      .find({ [idField]: stream.id, [versionField]: { $gt: after, $lte: upTo } }, { session })
      .sort({ [versionField]: 1 })
      .limit(Number.isFinite(limit) ? limit + 1 : 0)
      .toArray();
    return docs.map((doc) => ({
      version: versionIn(doc, versionField),
      entity: { kind: entity.kind, id: doc._id, doc },
    }));
  }
}

/** A cache from beyond the head, for another audience or from before a restore can't be brought up to date. */
function mustReset(query: ChangesQuery, stamp: JournalStamp): boolean {
  const { after, cachedAudience = stamp.audience, cachedIncarnation = stamp.incarnation } = query;
  return (
    after > stamp.version || cachedAudience !== stamp.audience || cachedIncarnation !== stamp.incarnation
  );
}

/** The first `limit`. A version belongs to one entity, so that none is split between two pages. */
function cut(entities: Versioned[], limit: number, head: number): Page {
  entities.sort((a, b) => a.version - b.version);
  const page = entities.slice(0, limit);
  const last = page.at(-1);
  const to = entities.length > limit && last ? last.version : head;
  return { to, head, entities: page.map(({ entity }) => entity) };
}

function versionIn(doc: EntityDoc, field: string): number {
  return (doc as unknown as Record<string, number>)[field] ?? 0;
}

function notBegun({ kind }: StreamRef): Head {
  return { kind, version: 0, lastSeq: 0, incarnation: 1, home: null };
}
