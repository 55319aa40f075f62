import { compareReadMarks, type ReadMark } from '@sentiers/shared/journal/schema.ts';

/**
 * What to store when a device asks for a read mark: the greatest of (epoch, seq), never beyond the last message,
 * and at most one epoch above the stored one (a mark of a later epoch comes from a device we know nothing of).
 * The stored mark itself where asking changes nothing.
 */
export function nextReadMark(stored: ReadMark, asked: ReadMark, lastSeq: number): ReadMark {
  if (asked.epoch > stored.epoch + 1) return stored;
  const bounded = { epoch: asked.epoch, seq: Math.min(asked.seq, lastSeq) };
  return compareReadMarks(bounded, stored) > 0 ? bounded : stored;
}
