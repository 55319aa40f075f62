import { LRUCache } from 'lru-cache';
import { entityKey, entityKind, streamFields } from './entities.ts';
import type { Advance } from './frames.ts';
import type { StoredEntity } from './types.ts';

/** Changes remembered of one stream: all those after `base`, up to `head`. */
interface Tail {
  base: number;
  head: number;
  /** The latest state of each entity changed, the latest change last. */
  entities: Map<string, { version: number; entity: StoredEntity }>;
}

const STREAMS = 500;
const ENTITIES = 500;

/**
 * The last changes of the streams that this process writes to, so that many who come back at once don't all ask the
 * database. Only ever an unbroken run of commits: one by another server ends what was remembered before it.
 */
export class Recent {
  readonly #tails = new LRUCache<string, Tail>({ max: STREAMS });

  add({ stream, from, to, entities, left = [] }: Advance): void {
    let tail = this.#tails.get(stream.id);
    if (!tail || tail.head !== from) {
      tail = { base: from, head: from, entities: new Map() };
      this.#tails.set(stream.id, tail);
    }
    tail.head = to;
    for (const key of left) tail.entities.delete(key);
    for (const entity of entities) {
      const { versionField } = streamFields(entityKind(entity.kind), stream.kind);
      const version = (entity.doc as unknown as Record<string, number>)[versionField] ?? 0;
      const key = entityKey(entity);
      tail.entities.delete(key);
      tail.entities.set(key, { version, entity });
    }
    for (const [key, { version }] of tail.entities) {
      if (tail.entities.size <= ENTITIES) break;
      tail.entities.delete(key);
      tail.base = Math.max(tail.base, version);
    }
  }

  /**
   * What changed after a version, up to `to`; undefined where that isn't remembered, or doesn't reach the head that
   * the database confirms.
   */
  after(
    streamId: string,
    after: number,
    confirmedHead: number,
  ): { to: number; entities: StoredEntity[] } | undefined {
    const tail = this.#tails.get(streamId);
    if (!tail || after < tail.base || tail.head < confirmedHead) return undefined;
    const entities = [...tail.entities.values()].filter(({ version }) => version > after);
    return { to: tail.head, entities: entities.map(({ entity }) => entity) };
  }
}
