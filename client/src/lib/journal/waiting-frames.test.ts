import { expect, test } from 'vitest';
import { WaitingFrames } from './waiting-frames.ts';

function frame(from: number, to: number) {
  return { from, to, changes: [`${from}-${to}`] };
}

function keeping(...frames: [from: number, to: number][]): WaitingFrames<string> {
  const waiting = new WaitingFrames<string>();
  for (const [from, to] of frames) waiting.keep(frame(from, to));
  return waiting;
}

test('are taken in their order, whatever the order in which they came, up to the first gap', () => {
  const waiting = keeping([3, 4], [1, 2], [6, 7], [2, 3]);
  expect(waiting.takeFrom(1)).toEqual({ changes: ['1-2', '2-3', '3-4'], version: 4 });
  expect(waiting.isEmpty).toBe(false);
  expect(waiting.takeFrom(4)).toEqual({ changes: [], version: 4 });
  expect(waiting.takeFrom(6)).toEqual({ changes: ['6-7'], version: 7 });
  expect(waiting.isEmpty).toBe(true);
});

test('that lead no further are dropped, and one that overlaps is taken', () => {
  const waiting = keeping([1, 3], [1, 2], [2, 3], [2, 5]);
  expect(waiting.takeFrom(3)).toEqual({ changes: ['2-5'], version: 5 });
  expect(waiting.isEmpty).toBe(true);
});

test('of those that begin together the shorter one is applied first', () => {
  expect(keeping([1, 4], [1, 2]).takeFrom(1)).toEqual({ changes: ['1-2', '1-4'], version: 4 });
});

test('are forgotten when they are too many, which is told once', () => {
  const waiting = new WaitingFrames<string>();
  for (let at = 1; at <= 1_000; at += 1) waiting.keep(frame(at, at + 1));
  expect(waiting.takeOverflow()).toBe(false);
  waiting.keep(frame(2_000, 2_001));
  expect(waiting.takeFrom(1)).toEqual({ changes: [], version: 1 });
  expect(waiting.takeFrom(2_000)).toEqual({ changes: ['2000-2001'], version: 2_001 });
  expect([waiting.takeOverflow(), waiting.takeOverflow()]).toEqual([true, false]);
});

test('leave nothing behind once cleared, not even that some were forgotten', () => {
  const waiting = new WaitingFrames<string>();
  for (let at = 1; at <= 1_001; at += 1) waiting.keep(frame(at, at + 1));
  waiting.clear();
  expect([waiting.isEmpty, waiting.takeOverflow()]).toEqual([true, false]);
});
