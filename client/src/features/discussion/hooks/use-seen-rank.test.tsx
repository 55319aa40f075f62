// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

describe('what one saw last', () => {
  const read = { seq: 3, epoch: 0 };
  const mark = { kind: 'read', seq: 7, known: read };

  function see(isLive = false) {
    const set = vi.fn(async () => {});
    const standing = { read, unread: 4 } as unknown as Parameters<typeof useReadMark>[0]['standing'];
    const { result, unmount } = renderHook(() => {
      const rank = useSeenRank();
      useReadMark({ standing, ...rank, set, isLive });
      return rank;
    });
    act(() => result.current.setSeen(3));
    act(() => result.current.onSeen(7));
    return { set, unmount };
  }

  it('is marked, be it a moment before one leaves', () => {
    const { set, unmount } = see();
    unmount();
    expect(set).toHaveBeenCalledExactlyOnceWith(mark);
  });

  it('is marked a moment later, and in a live room now and then: a thousand people see something new at each second', () => {
    const thread = see();
    act(() => vi.advanceTimersByTime(1_000));
    expect(thread.set).toHaveBeenCalledExactlyOnceWith(mark);
    thread.unmount();
    const live = see(true);
    act(() => vi.advanceTimersByTime(14_000));
    expect(live.set).not.toHaveBeenCalled();
    act(() => vi.advanceTimersByTime(1_000));
    expect(live.set).toHaveBeenCalledExactlyOnceWith(mark);
  });

  it('is marked as soon as the page is hidden, which may never run again', () => {
    const { set } = see();
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    state.mockRestore();
    expect(set).toHaveBeenCalledExactlyOnceWith(mark);
  });
});
