// @vitest-environment jsdom
import '../../../testing/no-layout.ts';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useReadMark } from './use-read-mark.ts';
import { useSeen } from './use-seen.ts';
import { useSeenRank } from './use-seen-rank.ts';

const rowHeight = 50;
const shownRows = 2;
let scrolled = 0;

/** As a browser lays it out: rows one under the other, and nothing of what is not on the page any more. */
function layOut(this: HTMLElement): DOMRect {
  if (!this.isConnected) return new DOMRect();
  const seq = Number(this.dataset.seq ?? 0);
  return seq === 0
    ? new DOMRect(0, 0, 300, shownRows * rowHeight)
    : new DOMRect(0, (seq - 1 - scrolled) * rowHeight, 300, rowHeight);
}

beforeEach(() => {
  scrolled = 0;
  vi.useFakeTimers();
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(layOut);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const read = { seq: 1, epoch: 0 };
const set = vi.fn(async () => {});

function Thread() {
  const { setSeen, onSeen, ...rank } = useSeenRank();
  const standing = { read, unread: 4 } as unknown as Parameters<typeof useReadMark>[0]['standing'];
  useReadMark({ standing, ...rank, set });
  useEffect(() => setSeen(1), [setSeen]);
  return <List onSeen={onSeen} />;
}

const nothing = () => {};

function List({ onSeen }: { onSeen: (seq: number) => void }) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  useSeen(scroller, null, onSeen, nothing);
  return (
    <div ref={setScroller} data-testid="list">
      {[1, 2, 3, 4, 5].map((seq) => (
        <p key={seq} data-seq={seq} />
      ))}
    </div>
  );
}

/** A thread that has stood for a moment, and was scrolled to its fourth message just now. */
function scrolledJustNow() {
  set.mockClear();
  const view = render(<Thread />);
  act(() => vi.advanceTimersByTime(2_000));
  set.mockClear();
  scrolled = 2;
  fireEvent.scroll(screen.getByTestId('list'));
  return view;
}

describe('what was seen in the very last moment', () => {
  const marked = { kind: 'read', seq: 4, known: read };

  it('is read when one leaves the thread', () => {
    scrolledJustNow().unmount();
    expect(set).toHaveBeenLastCalledWith(marked);
  });

  it('is read when the page hides, which may never run again', () => {
    scrolledJustNow();
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    fireEvent(document, new Event('visibilitychange', { bubbles: true }));
    expect(set).toHaveBeenLastCalledWith(marked);
  });

  it('is not what moved under the page while it was hidden', () => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    scrolledJustNow().unmount();
    expect(set).not.toHaveBeenCalled();
  });
});
