import { lookUpPrefix } from './keys.ts';
import { SearchEntryModel } from './search-entries.model.ts';
import { wordsOf } from './tokens.ts';

/**
 * Ids of things of a kind whose title has, for each word of this name, one that begins so, whoever may read them; those
 * whose title itself begins so first.
 */
export async function findNamed(kind: string, name: string, atMost: number): Promise<string[]> {
  const words = wordsOf(name).map(({ surface }) => surface);
  const [first] = words.toSorted((a, b) => b.length - a.length);
  if (first === undefined) return [];
  const find = async (title: object, most: number) => {
    const entries = await SearchEntryModel.find(
      {
        place: { $regex: `^${kind}/` },
        keys: lookUpPrefix(first, true) ?? '',
        $and: [...words.map((word) => ({ title: { $regex: ` ${word}` } })), { title }],
      },
      { subject: 1 },
    )
      .limit(most)
      .lean<{ subject: string }[]>();
    return entries.map(({ subject }) => subject);
  };
  const begins = { $regex: `^ ${words.join(' ')}` };
  const best = await find(begins, atMost);
  const left = atMost - best.length;
  return left > 0 ? [...best, ...(await find({ $not: begins }, left))] : best;
}
