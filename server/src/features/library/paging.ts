import type { LibraryQuery } from '@sentiers/shared/library/schema.ts';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts';
import type { Bits } from './bits.ts';
import { comesBefore, type FacetIndex } from './facet-index.ts';

/** Where a page ended: what it is sorted by, then its date and its id, so that what comes in between moves nothing. */
const positionSchema = z.object({ first: z.number(), publishedAt: z.number(), id: z.string().max(60) });

export interface Page {
  numbers: number[];
  next: string | null;
}

/**
 * A page of what was found: by what `firstBy` says, the greatest first, then the latest published.
 *
 * @throws AppError `invalid_input` for an `after` that is none of ours
 */
export function pageOf(
  index: FacetIndex,
  found: Bits,
  firstBy: ((number: number) => number) | null,
  { after, limit }: Pick<LibraryQuery, 'after' | 'limit'>,
): Page {
  const from = decodeCursor(after, positionSchema, 'after');
  const first = firstBy ?? (() => 0);
  const isAfter = (number: number) => {
    if (!from) return true;
    const difference = first(number) - from.first;
    return difference < 0 || (difference === 0 && comesBefore(from, index.experience(number)) < 0);
  };
  const numbers = firstBy
    ? bestOf(index, found, firstBy, isAfter, limit + 1)
    : latestOf(index, found, isAfter, limit + 1);
  const page = numbers.slice(0, limit);
  const last = page.at(-1);
  if (numbers.length <= limit || last === undefined) return { numbers: page, next: null };
  const { publishedAt, id } = index.experience(last);
  return { numbers: page, next: encodeCursor({ first: first(last), publishedAt, id }) };
}

function latestOf(
  index: FacetIndex,
  found: Bits,
  isAfter: (number: number) => boolean,
  most: number,
): number[] {
  const numbers: number[] = [];
  for (const number of index.byDate()) {
    if (numbers.length === most) break;
    if (found.has(number) && isAfter(number)) numbers.push(number);
  }
  return numbers;
}

function bestOf(
  index: FacetIndex,
  found: Bits,
  firstBy: (number: number) => number,
  isAfter: (number: number) => boolean,
  most: number,
): number[] {
  const dated = index.byDate().filter((number) => found.has(number) && isAfter(number));
  // One number says both: what comes first, and which is the latest.
  const keys = Float64Array.from(dated, (number, at) => at - firstBy(number) * dated.length).sort();
  return [...keys.subarray(0, most)].map((key) => {
    const at = ((key % dated.length) + dated.length) % dated.length;
    return dated[at] as number;
  });
}
