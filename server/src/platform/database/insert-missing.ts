import type { ClientSession, Model } from 'mongoose';
import type { Identified } from './define-model.ts';

/**
 * Inserts those of `docs` whose id isn't there yet and leaves the others as they are: loading twice, or on two
 * servers at once, makes everything once and takes back nothing that people changed meanwhile.
 */
export async function insertMissing<Doc extends Identified>(
  model: Model<Doc>,
  docs: readonly Doc[],
  session: ClientSession | null = null,
): Promise<void> {
  if (docs.length === 0) return;
  const operations = docs.map(({ _id, ...fields }) => ({
    updateOne: { filter: { _id }, update: { $setOnInsert: fields }, upsert: true },
  }));
  await model.bulkWrite(operations as unknown as Parameters<typeof model.bulkWrite>[0], {
    ordered: false,
    ...(session ? { session } : {}),
  });
}
