import { LRUCache } from 'lru-cache';

export interface RememberedReads<Value> {
  /** Those of `ids` that exist; what is missing is read again next time. */
  many(ids: Iterable<string>): Promise<Map<string, Value>>;
  one(id: string): Promise<Value | undefined>;
  /** Call after the commit of what changed: later reads, and those under way, see it no more. */
  forget(ids: Iterable<string>): void;
  forgetAll(): void;
}

/**
 * Keeps what was read from the database for a few seconds in this process, for what every operation needs
 * (rights, names, channels). Simultaneous readers share one query. The process that changes something forgets
 * it at once; another process is at most `milliseconds` late, so rights are also fenced by the journal.
 */
export function rememberReads<Value>(options: {
  max: number;
  milliseconds: number;
  load: (ids: string[]) => Promise<ReadonlyMap<string, Value>>;
}): RememberedReads<Value> {
  const recent = new LRUCache<string, Promise<Value | undefined>>({
    max: options.max,
    ttl: options.milliseconds,
  });

  function keep(id: string, batch: Promise<ReadonlyMap<string, Value>>): Promise<Value | undefined> {
    const reading = batch.then((found) => found.get(id));
    recent.set(id, reading);
    const drop = () => recent.peek(id) === reading && recent.delete(id);
    reading.then((value) => value === undefined && drop(), drop);
    return reading;
  }

  async function many(ids: Iterable<string>): Promise<Map<string, Value>> {
    const readings = new Map<string, Promise<Value | undefined>>();
    const missing: string[] = [];
    for (const id of new Set(ids)) {
      const reading = recent.get(id);
      if (reading) readings.set(id, reading);
      else missing.push(id);
    }
    if (missing.length > 0) {
      const batch = options.load(missing);
      for (const id of missing) readings.set(id, keep(id, batch));
    }
    const found = new Map<string, Value>();
    for (const [id, reading] of readings) {
      const value = await reading;
      if (value !== undefined) found.set(id, value);
    }
    return found;
  }

  return {
    many,
    one: async (id) => (await many([id])).get(id),
    forget: (ids) => {
      for (const id of ids) recent.delete(id);
    },
    forgetAll: () => recent.clear(),
  };
}
