// @vitest-environment jsdom
import '../../../../testing/no-layout.ts';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shownOf, useLiveEnd } from './use-live-end.ts';

afterEach(cleanup);

const rowsTo = (last: number) => Array.from({ length: last }, (_, index) => ({ key: String(index + 1) }));
const ranks = (rows: readonly { key: string }[]) => `${rows[0]?.key ?? ''}–${rows.at(-1)?.key ?? ''}`;

describe('what is drawn', () => {
  it.each([
    [10, { last: '', count: 4 }, '7–10'],
    [3, { last: '', count: 4 }, '1–3'],
    [10, { last: '8', count: 4 }, '5–8'],
    [10, { last: '2', count: 4 }, '1–2'],
    [10, { last: 'gone', count: 4 }, '7–10'],
    [0, { last: '', count: 4 }, '–'],
  ])('of %i rows for %o is %s', (many, away, wanted) => {
    expect(ranks(shownOf(rowsTo(many), away))).toBe(wanted);
  });
});

const onOlder = vi.fn();

function List({ many, hasOlder }: { many: number; hasOlder: boolean }) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const end = useLiveEnd(scroller, rowsTo(many), hasOlder ? onOlder : null);
  return (
    <>
      <div ref={setScroller} data-testid="list">
        <div />
      </div>
      <p>
        {ranks(end.shown)}, {end.isThere ? 'at the end' : 'away'}
      </p>
      <button type="button" onClick={end.toEnd}>
        to the end
      </button>
    </>
  );
}

const observers = new Map<Element, () => void>();
const layOut = (element: Element | null) => element && observers.get(element)?.();
beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #resized: () => void;
      constructor(resized: () => void) {
        this.#resized = resized;
      }
      observe(element: Element) {
        observers.set(element, this.#resized);
      }
      disconnect() {}
    },
  );
});
afterEach(() => void vi.unstubAllGlobals());

/** A list that is 400 pixels high and scrolls from its end, whatever it holds. */
function draw(many: number, hasOlder = false) {
  onOlder.mockClear();
  const { rerender } = render(<List many={many} hasOlder={hasOlder} />);
  const list = screen.getByTestId('list');
  const size = { scrollHeight: 2_000, clientHeight: 400 };
  for (const [name, value] of Object.entries(size))
    Object.defineProperty(list, name, { value, configurable: true });
  const shows = () => screen.getByText(/at the end|away/).textContent;
  return {
    list,
    shows,
    /** Pixels above the end. */
    scroll: (above: number) => {
      list.scrollTop = -above;
      fireEvent.scroll(list);
    },
    /** All that are drawn are so high, in pixels. */
    lays: ({ each }: { each: number }) => {
      const content = list.firstElementChild as Element;
      const [from = 0, to = 0] =
        /(\d+)–(\d+)/
          .exec(shows() ?? '')
          ?.slice(1)
          .map(Number) ?? [];
      Object.defineProperty(content, 'clientHeight', { value: (to - from + 1) * each, configurable: true });
      act(() => layOut(content));
    },
    come: (now: number) => rerender(<List many={now} hasOlder={hasOlder} />),
  };
}

describe('the end of a live room', () => {
  it('is where one stays, whatever comes', () => {
    const { shows, come, scroll } = draw(100);
    expect(shows()).toBe('95–100, at the end');
    come(400);
    expect(shows()).toBe('395–400, at the end');
    scroll(20);
    come(401);
    expect(shows()).toBe('396–401, at the end');
  });

  it('has as many rows as fill it, once they are laid out: more of low ones, fewer of high ones', () => {
    const { list, shows, lays } = draw(100);
    lays({ each: 50 });
    expect(shows()).toBe('89–100, at the end');
    lays({ each: 200 });
    expect(shows()).toBe('96–100, at the end');
    // One more or less is not worth drawing them all again.
    lays({ each: 140 });
    expect(shows()).toBe('96–100, at the end');
    act(() => layOut(list));
    expect(shows()).toBe('96–100, at the end');
  });

  it('is left by going up: what one reads stays as it is, though more comes, until one is back', () => {
    const { shows, come, scroll } = draw(100);
    scroll(300);
    expect(shows()).toBe('95–100, away');
    come(400);
    expect(shows()).toBe('95–100, away');
    scroll(0);
    expect(shows()).toBe('395–400, at the end');
  });

  it('is come back to in one gesture', () => {
    const { list, shows, come, scroll } = draw(100);
    scroll(300);
    come(120);
    act(() => screen.getByRole('button').click());
    expect([list.scrollTop, shows()]).toEqual([0, '115–120, at the end']);
  });

  it('draws more above as one comes near it, then asks for what is not loaded', () => {
    const { shows, scroll } = draw(60, true);
    scroll(1_100);
    expect([shows(), onOlder.mock.calls.length]).toEqual(['15–60, away', 0]);
    scroll(1_200);
    expect([shows(), onOlder.mock.calls.length]).toEqual(['1–60, away', 0]);
    scroll(1_210);
    expect(onOlder).toHaveBeenCalledOnce();
    scroll(900);
    expect(onOlder).toHaveBeenCalledOnce();
  });

  it('asks for nothing where all is loaded', () => {
    const { shows, scroll } = draw(10);
    scroll(1_590);
    expect([shows(), onOlder.mock.calls.length]).toEqual(['1–10, away', 0]);
  });
});
