// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WhenSeen } from './WhenSeen.tsx';

/** The browser's eye on a part of the page, told by the test what is in view. */
class Eye {
  static all: Eye[] = [];
  watched: Element[] = [];
  isOpen = true;
  readonly #tell: IntersectionObserverCallback;
  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell;
    Eye.all.push(this);
  }
  observe(part: Element): void {
    this.watched.push(part);
  }
  disconnect(): void {
    this.isOpen = false;
  }
  see(isIntersecting: boolean): void {
    const entries = this.watched.map((target) => ({ target, isIntersecting }));
    this.#tell(entries as unknown as IntersectionObserverEntry[], this as unknown as IntersectionObserver);
  }
}

beforeEach(() => {
  Eye.all = [];
  vi.stubGlobal('IntersectionObserver', Eye);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const draw = () =>
  render(
    <WhenSeen>
      <p>la conversation</p>
    </WhenSeen>,
  );

it('draws what it holds once one has come to it, and then for good', () => {
  draw();
  const [eye] = Eye.all;
  expect(screen.queryByText('la conversation')).toBeNull();
  act(() => eye?.see(false));
  expect(screen.queryByText('la conversation')).toBeNull();
  act(() => eye?.see(true));
  expect(screen.getByText('la conversation')).toBeTruthy();
  expect(eye?.isOpen).toBe(false);
  expect(Eye.all).toHaveLength(1);
});

it('watches no more once it is gone', () => {
  const { unmount } = draw();
  unmount();
  expect(Eye.all.map(({ isOpen }) => isOpen)).toEqual([false]);
});

it('draws it at once where the browser can’t tell what is seen', () => {
  vi.stubGlobal('IntersectionObserver', undefined);
  draw();
  expect(screen.getByText('la conversation')).toBeTruthy();
});
