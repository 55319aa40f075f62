// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { useSending } from './use-sending.ts';

/** A hook whose answer the test gives when it wants. */
function sending(onAnswer: (answer: string) => void | Promise<void> = () => undefined) {
  const asked: { input: string; answer: (words: string) => void; refuse: (why: Error) => void }[] = [];
  const ask = (input: string) =>
    new Promise<string>((answer, refuse) => {
      asked.push({ input, answer, refuse });
    });
  const { result } = renderHook(() => useSending(ask, onAnswer));
  return { asked, result };
}

describe('useSending', () => {
  test('waits for the answer and goes on with it', async () => {
    const onAnswer = vi.fn();
    const { asked, result } = sending(onAnswer);
    expect(result.current).toMatchObject({ isPending: false, error: null });
    await act(async () => result.current.send('code'));
    expect(result.current.isPending).toBe(true);
    expect(asked.map(({ input }) => input)).toEqual(['code']);
    await act(async () => asked[0]?.answer('welcome'));
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('welcome');
    expect(result.current).toMatchObject({ isPending: false, error: null });
  });

  test('keeps a refusal until the next try', async () => {
    const { asked, result } = sending();
    const refusal = new Error('wrong');
    await act(async () => result.current.send('one'));
    await act(async () => asked[0]?.refuse(refusal));
    expect(result.current).toMatchObject({ isPending: false, error: refusal });
    await act(async () => result.current.send('two'));
    expect(result.current).toMatchObject({ isPending: true, error: null });
    await act(async () => asked[1]?.answer('welcome'));
    expect(result.current).toMatchObject({ isPending: false, error: null });
  });

  test('is under way until what follows is done, and says when that failed', async () => {
    const lost = new Error('network');
    let end: (why: Error) => void = () => undefined;
    const { asked, result } = sending(
      () =>
        new Promise<void>((_, reject) => {
          end = reject;
        }),
    );
    await act(async () => result.current.send('code'));
    await act(async () => asked[0]?.answer('welcome'));
    expect(result.current.isPending).toBe(true);
    await act(async () => end(lost));
    expect(result.current).toMatchObject({ isPending: false, error: lost });
  });
});
