// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useReadMark } from './use-read-mark.ts';
import { betweenLooks, useSeenRank } from './use-seen-rank.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells a few times a second what was seen, and knows it at once', () => {
  const draws = vi.fn(useSeenRank);
  const { result } = renderHook(draws);
  act(() => result.current.setSeen(3));
  draws.mockClear();
  act(() => {
    for (let seq = 1; seq <= 40; seq += 1) result.current.onSeen(seq);
  });
  expect([result.current.seen, result.current.seenNow(), draws.mock.calls.length]).toEqual([3, 40, 0]);
  act(() => vi.advanceTimersByTime(betweenLooks));
  expect([result.current.seen, draws.mock.calls.length]).toEqual([40, 1]);
  act(() => result.current.onSeen(12));
  act(() => vi.advanceTimersByTime(betweenLooks));
  expect(result.current.seen).toBe(40);
});

it('marks what one saw last, be it a moment before one leaves', () => {
  const set = vi.fn(async () => {});
  const read = { seq: 3, epoch: 0 };
  const standing = { read, unread: 4 } as unknown as Parameters<typeof useReadMark>[0]['standing'];
  const { result, unmount } = renderHook(() => {
    const rank = useSeenRank();
    useReadMark({ standing, ...rank, set });
    return rank;
  });
  act(() => result.current.setSeen(3));
  act(() => result.current.onSeen(7));
  unmount();
  expect(set).toHaveBeenCalledExactlyOnceWith({ kind: 'read', seq: 7, known: read });
});
