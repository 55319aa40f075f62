import { LRUCache } from 'lru-cache';
import { gatherReads } from './gathered-reads.ts';

export interface RememberedReads<Value> {
  /** Those of `ids` that exist; what is missing is read again next time. */
  many(ids: Iterable<string>): Promise<Map<string, Value>>;
  one(id: string): Promise<Value | undefined>;
  /** Call after the commit of what changed: later reads, and those under way, see it no more. */
  forget(ids: Iterable<string>): void;
  forgetAll(): void;
}

interface Options<Value> {
  max: number;
  milliseconds: number;
  load: (ids: string[]) => Promise<ReadonlyMap<string, Value>>;
}

/**
 * Keeps what was read from the database for a while in this process, for what every operation needs (rights, names,
 * channels). Those who ask within one turn of the event loop share one query: two hundred people who write at the
 * same moment cost one. The process that changes something forgets it at once; another process is at most
 * `milliseconds` late, unless it is told (as it is of rights, by the journal's fence).
 */
export function rememberReads<Value>({ max, milliseconds, load }: Options<Value>): RememberedReads<Value> {
  const recent = new LRUCache<string, Promise<Value | undefined>>({ max, ttl: milliseconds });
  const gather = gatherReads(load);

  function read(id: string): Promise<Value | undefined> {
    const reading = gather(id);
    recent.set(id, reading);
    const drop = () => recent.peek(id) === reading && recent.delete(id);
    reading.then((value) => value === undefined && drop(), drop);
    return reading;
  }

  const one = (id: string) => recent.get(id) ?? read(id);

  async function many(ids: Iterable<string>): Promise<Map<string, Value>> {
    const found = new Map<string, Value>();
    const readings = [...new Set(ids)].map((id) => [id, one(id)] as const);
    for (const [id, reading] of readings) {
      const value = await reading;
      if (value !== undefined) found.set(id, value);
    }
    return found;
  }

  return {
    many,
    one,
    forget: (ids) => {
      for (const id of ids) recent.delete(id);
    },
    forgetAll: () => recent.clear(),
  };
}
