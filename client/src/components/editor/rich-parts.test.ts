// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EditorSource, useRichParts } from './rich-parts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An editor that arrives when the test says so. */
function pendingSource() {
  const source = new EditorSource(async () => ({}));
  const arrived = Promise.withResolvers<null>();
  const parts = {} as NonNullable<typeof source.parts>;
  source.load = () => arrived.promise.then(() => parts);
  return { source, parts, arrive: () => act(async () => arrived.resolve(null)) };
}

const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const scroll = () => window.dispatchEvent(new Event('scroll'));

it('takes an editor that came while the page was scrolled only once the page is still', async () => {
  const { source, parts, arrive } = pendingSource();
  const { result } = renderHook(() => useRichParts(source, true, false));
  await wait(2_000);
  scroll();
  await arrive();
  await wait(1_000);
  scroll();
  await wait(1_000);
  expect(result.current).toBeNull();
  await wait(1_000);
  expect(result.current).toBe(parts);
});

it('takes it at once for someone who is about to write', async () => {
  const { source, parts, arrive } = pendingSource();
  const { result } = renderHook(() => useRichParts(source, true, true));
  await wait(0);
  await arrive();
  await wait(0);
  expect(result.current).toBe(parts);
});
