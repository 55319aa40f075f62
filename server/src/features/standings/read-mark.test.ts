import { compareReadMarks, type ReadMark } from '@sentiers/shared/journal/schema.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextReadMark } from './read-mark.ts';

const mark = (seq: number, epoch = 0): ReadMark => ({ seq, epoch });
const anyMark = fc.record({ seq: fc.nat(20), epoch: fc.nat(4) });

describe('nextReadMark', () => {
  it.each([
    ['moves forward', mark(3), mark(5), mark(5)],
    ['ignores a late mark', mark(5), mark(3), mark(5)],
    ['goes back with the next epoch', mark(5), mark(2, 1), mark(2, 1)],
    ['ignores a mark of the epoch before', mark(2, 1), mark(9), mark(2, 1)],
    ['ignores an epoch it can’t know', mark(5), mark(9, 2), mark(5)],
    ['stops at the last message', mark(5), mark(900), mark(10)],
    ['stops there in the next epoch too', mark(5), mark(900, 1), mark(10, 1)],
  ])('%s', (_what, stored, asked, expected) => {
    expect(nextReadMark(stored, asked, 10)).toEqual(expected);
  });

  it('never goes back, and a mark asked again changes nothing', () => {
    fc.assert(
      fc.property(anyMark, anyMark, fc.nat(20), (stored, asked, lastSeq) => {
        const next = nextReadMark(stored, asked, lastSeq);
        expect(compareReadMarks(next, stored)).toBeGreaterThanOrEqual(0);
        expect(nextReadMark(next, asked, lastSeq)).toEqual(next);
      }),
    );
  });

  it('ends the same in whatever order two devices are heard, within one epoch', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1 }), fc.nat(20), (seqs, lastSeq) => {
        const hear = (order: number[]) =>
          order.reduce((kept, seq) => nextReadMark(kept, mark(seq), lastSeq), mark(0));
        expect(hear([...seqs].reverse())).toEqual(hear(seqs));
      }),
    );
  });
});
