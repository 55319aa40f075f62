import { lookUpPrefix } from './keys.ts';
import { SearchEntryModel } from './search-entries.model.ts';
import { wordsOf } from './tokens.ts';

/** Ids of things of a kind whose title has, for each word of this name, one that begins so; whoever may read them. */
export async function findNamed(kind: string, name: string, atMost: number): Promise<string[]> {
  const words = wordsOf(name).map(({ surface }) => surface);
  const [first] = words.toSorted((a, b) => b.length - a.length);
  if (first === undefined) return [];
  const entries = await SearchEntryModel.find(
    {
      place: { $regex: `^${kind}/` },
      keys: lookUpPrefix(first, true) ?? '',
      $and: words.map((word) => ({ title: { $regex: ` ${word}` } })),
    },
    { subject: 1 },
  )
    .limit(atMost)
    .lean<{ subject: string }[]>();
  return entries.map(({ subject }) => subject);
}
