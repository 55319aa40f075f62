import type { Model } from 'mongoose';
import type { Identified } from './define-model.ts';

const AT_ONCE = 2_000;

/** Inserts many documents, some thousands at once, without building them first: for bulk loads. */
export async function insertAll<Doc extends Identified>(
  model: Model<Doc>,
  docs: readonly Doc[],
): Promise<void> {
  for (let start = 0; start < docs.length; start += AT_ONCE) {
    await model.collection.insertMany(docs.slice(start, start + AT_ONCE) as object[], { ordered: false });
  }
}
