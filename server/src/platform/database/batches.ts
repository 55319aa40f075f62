/** How many are looked at together. */
const BATCH = 500;

/** What is read one by one, some together: no more of it is in memory than one batch. */
export async function* inBatches<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Of sorted keys, each once. */
export async function* onceEach(keys: AsyncIterable<string>): AsyncGenerator<string> {
  let last: string | null = null;
  for await (const key of keys) {
    if (key !== last) yield key;
    last = key;
  }
}
