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
  const best: { number: number; first: number }[] = [];
  for (const number of index.byDate()) {
    if (!found.has(number)) continue;
    const first = firstBy(number);
    // The latest come first: one that is no better than the last of a full page has no place on it.
    if (best.length === most && first <= (best.at(-1)?.first ?? 0)) continue;
    if (!isAfter(number)) continue;
    const at = best.findLastIndex((each) => each.first >= first) + 1;
    best.splice(at, 0, { number, first });
    if (best.length > most) best.pop();
  }
  return best.map(({ number }) => number);
}
