import type { ReadMark } from '@sentiers/shared/journal/schema.ts';

/** The mark that wins of two: the greater epoch, then the greater rank. */
export function laterMark(a: ReadMark, b: ReadMark): ReadMark {
  return (a.epoch - b.epoch || a.seq - b.seq) >= 0 ? a : b;
}
