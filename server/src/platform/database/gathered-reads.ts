import { setImmediate as turn } from 'node:timers/promises';

/**
 * Readers who ask within one turn of the event loop share one query, which begins after all of them asked: what they
 * get is as fresh as if each had read it. A thousand people who enter a room at once ask for the same things.
 *
 * @param load those of these ids, or keys, that exist; each is given once
 */
export function gatherReads<Value>(
  load: (ids: string[]) => Promise<ReadonlyMap<string, Value>>,
): (id: string) => Promise<Value | undefined> {
  let gathering: { ids: Set<string>; found: Promise<ReadonlyMap<string, Value>> } | null = null;

  function gather(): NonNullable<typeof gathering> {
    const ids = new Set<string>();
    const found = turn().then(() => {
      gathering = null;
      return load([...ids]);
    });
    return { ids, found };
  }

  return async (id) => {
    gathering ??= gather();
    gathering.ids.add(id);
    return (await gathering.found).get(id);
  };
}
