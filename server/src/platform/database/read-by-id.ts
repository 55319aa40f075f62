import type { Model } from 'mongoose';
import type { Identified } from './define-model.ts';

/** Reads the documents of a collection that have these ids, by id: what `gatherReads` and `rememberReads` load with. */
export function readById<Doc extends Identified>(
  model: Model<Doc>,
): (ids: string[]) => Promise<Map<string, Doc>> {
  return async (ids) => {
    const docs = (await model.find({ _id: { $in: ids } } as object).lean()) as unknown as Doc[];
    return new Map(docs.map((doc) => [doc._id, doc]));
  };
}
