import { describe, expect, test } from 'vitest';
import { type AskedMark, afterAnswer, asked, type PendingMark } from './pending-mark.ts';

const at = (seq: number, epoch = 0) => ({ seq, epoch });
const pendingAt = (seq: number, epoch = 0): PendingMark => ({ read: at(seq, epoch), unread: 2, attempts: 3 });

describe('what is asked for', () => {
  const reading = (seq: number, known = at(0)): AskedMark => ({ kind: 'read', seq, unread: 1, known });
  const goingBack = (seq: number, known = at(0)): AskedMark => ({ ...reading(seq, known), kind: 'unread' });

  test.each([
    ['reads on from what is known', null, reading(5, at(3, 2)), at(5, 2)],
    ['reads on from what waits', pendingAt(3, 2), reading(5, at(8, 1)), at(5, 2)],
    ['goes back from what is known', null, goingBack(5, at(8, 2)), at(5, 3)],
    ['goes back from what waits', pendingAt(8, 2), goingBack(5, at(9, 1)), at(5, 3)],
    ['goes back from what another device set since', pendingAt(8), goingBack(5, at(9, 3)), at(5, 4)],
  ])('%s, and was never sent', (_, pending, mark, read) => {
    expect(asked(pending, mark)).toStrictEqual({ read, unread: 1, attempts: 0 });
  });

  test.each([
    ['before it', 3],
    ['there', 5],
  ])('reading %s leaves what waits as it is', (_, seq) => {
    const pending = pendingAt(5);
    expect(asked(pending, reading(seq))).toBe(pending);
  });
});

describe('what is left once the server answered', () => {
  test.each([
    ['nothing, where it stores what was sent', pendingAt(5), at(5), at(5)],
    ['nothing, where it would not have what was sent', pendingAt(5), at(5), at(3)],
    ['nothing, where what was sent goes back from what it stores', pendingAt(5, 1), at(5, 1), at(8)],
    ['nothing, where it stores what was asked for meanwhile', pendingAt(7), at(5), at(7)],
    ['nothing, where it stores more than was asked for meanwhile', pendingAt(7), at(5), at(8)],
  ])('is %s', (_, pending, sent, stored) => {
    expect(afterAnswer(pending, sent, stored)).toBeNull();
  });

  test.each([
    ['read on', pendingAt(7)],
    ['gone back', pendingAt(2, 1)],
  ])('is what was asked for meanwhile: %s', (_, pending) => {
    expect(afterAnswer(pending, at(5), at(5))).toBe(pending);
  });

  test('is one epoch above what it stores, where it can’t follow', () => {
    const pending = pendingAt(5, 3);
    expect(afterAnswer(pending, pending.read, at(8))).toStrictEqual({ ...pending, read: at(5, 1) });
  });
});
