import { fold } from '@sentiers/shared/search/fold.ts';

/** What two labels of one skill have in common: neither accents, capitals nor punctuation tell them apart. */
export function skillKey(label: string): string {
  return fold(label)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
