import { AppError } from '@sentiers/shared/errors.ts';
import { describe, expect, test } from 'vitest';
import { UnreachableError } from '../api/unreachable-error.ts';
import type { ChangesAnswer } from './journal-stream.ts';
import { type Change, changes, frame, gapMs, stage, stampAt } from './testing/stream-stage.ts';

describe('a catch-up', () => {
  test('asks once, lays the answer over the cache in the order of versions, then the frames received meanwhile', async () => {
    const { stream, begin, asked, answer, news, clock } = stage();
    begin(1);
    stream.receive(frame(5, 6));
    const one = stream.catchUp();
    expect(stream.catchUp()).toBe(one);
    stream.receive(frame(4, 5));
    news();
    await answer(
      changes(1, 4, 4, [
        { id: 'b', version: 4 },
        { id: 'a', version: 2 },
        { id: 'c', version: 3 },
      ]),
    );
    await one;
    expect(news()).toEqual(['a c b at 4', '5 6 at 6', 'moved']);
    expect([stream.version, stream.isFresh]).toEqual([6, true]);
    await clock.pass(10_000);
    expect(asked).toEqual([]);
  });

  test('of several pages applies all of them at its end, of each entity the latest state', async () => {
    const { stream, begin, asked, answer, news } = stage();
    begin(1, false);
    void stream.catchUp();
    await answer(
      changes(1, 3, 5, [
        { id: 'a', version: 2 },
        { id: 'b', version: 3 },
      ]),
    );
    expect([news(), stream.isFresh, asked[0]?.query.after]).toEqual([[], false, 3]);
    await answer(changes(3, 5, 5, [{ id: 'a', version: 5 }]));
    expect([news(), stream.isFresh, stream.version]).toEqual([['b a at 5', 'moved'], true, 5]);
  });

  test('that brings nothing new says that nothing is missing', async () => {
    const { stream, begin, answer, news } = stage();
    begin(4, false);
    void stream.catchUp();
    await answer(changes(4, 4, 4, []));
    expect([news(), stream.isFresh, stream.version]).toEqual([['moved'], true, 4]);
  });

  test('goes on from the pages that it has after a failure, and begins anew after its end', async () => {
    const { stream, begin, asked, answer, fail, clock } = stage();
    begin(1, false);
    void stream.catchUp();
    await answer(changes(1, 3, 5, [{ id: 'a', version: 2 }]));
    await fail(new UnreachableError());
    await clock.pass(10_000);
    expect(asked.map(({ query }) => query.after)).toEqual([3]);
    await answer(changes(3, 5, 5, [{ id: 'b', version: 5 }]));
    expect(stream.version).toBe(5);
    stream.receive(frame(5, 7));
    void stream.catchUp();
    expect(asked[0]?.query.after).toBe(7);
  });

  test.each([3, 2])('whose page leads from 3 to %s is a failure', async (to) => {
    const { stream, begin, answer, asksAfter } = stage();
    begin(1, false);
    void stream.catchUp();
    await answer(changes(1, 3, 5, []));
    await answer(changes(3, to, 5, []));
    expect(stream.isFresh).toBe(false);
    expect(await asksAfter(750)).toEqual([0, 1]);
  });

  test('is not tried while asking makes no sense; the cache is behind then', async () => {
    const { stream, begin, asked, may, clock, news } = stage();
    begin(1);
    may.ask = false;
    await stream.catchUp();
    await clock.pass(60_000);
    expect([asked, stream.isFresh, news()]).toEqual([[], false, ['moved']]);
    may.ask = true;
    void stream.catchUp();
    expect(asked).toHaveLength(1);
  });

  test('takes the place of the one that a gap would have begun', async () => {
    const { stream, begin, asked, answer, clock } = stage();
    begin(1);
    stream.receive(frame(2, 3));
    void stream.catchUp();
    await answer(changes(1, 3, 3, [{ id: 'a', version: 2 }]));
    await clock.pass(10_000);
    expect([asked, stream.isFresh]).toEqual([[], true]);
  });

  test('is followed by another one when too many frames came meanwhile to be kept', async () => {
    const { stream, begin, answer, asksAfter } = stage();
    begin(1);
    void stream.catchUp();
    for (let at = 1; at <= 1_001; at += 1) stream.receive(frame(1, 2));
    await answer(changes(1, 2, 2, [{ id: 'a', version: 2 }]));
    expect(await asksAfter(gapMs)).toEqual([0, 1]);
  });
});

describe('a catch-up that fails', () => {
  test('is tried again, less and less often, at most every half minute, and at its own pace after a success', async () => {
    const { stream, begin, answer, fail, asksAfter, asked } = stage();
    begin(1);
    void stream.catchUp();
    for (const wait of [750, 1_500, 3_000, 6_000, 12_000, 22_500, 22_500]) {
      await fail(new UnreachableError());
      expect(stream.isFresh).toBe(false);
      expect(await asksAfter(wait)).toEqual([0, 1]);
    }
    await answer(changes(1, 1, 1, []));
    void stream.catchUp();
    await fail(new AppError('internal'));
    expect(await asksAfter(750)).toEqual([0, 1]);
    expect(asked).toHaveLength(1);
  });

  test('waits as long as the server asks', async () => {
    const { stream, begin, fail, asksAfter } = stage();
    begin(1);
    void stream.catchUp();
    await fail(new AppError('rate_limited', { retryAfter: 90 }));
    expect(await asksAfter(90_000)).toEqual([0, 1]);
  });

  test('is tried again only once, when a head was told meanwhile', async () => {
    const { stream, begin, fail, asksAfter, clock, asked } = stage();
    begin(1);
    void stream.catchUp();
    stream.compare(5, 1);
    await fail(new UnreachableError());
    expect(await asksAfter(gapMs)).toEqual([0, 1]);
    await clock.pass(60_000);
    expect(asked).toHaveLength(1);
  });

  test.each(['unauthenticated', 'actor_changed'] as const)(
    'for %s is not tried again by itself',
    async (code) => {
      const { stream, begin, fail, asked, clock } = stage();
      begin(1);
      void stream.catchUp();
      await fail(new AppError(code));
      await clock.pass(600_000);
      expect([asked, stream.isFresh, stream.isStopped]).toEqual([[], false, false]);
    },
  );

  test.each(['not_found', 'forbidden'] as const)('for %s ends it', async (code) => {
    const { stream, begin, fail, asked, clock, news } = stage();
    begin(1);
    void stream.catchUp();
    await fail(new AppError(code));
    expect([news(), stream.isStopped, stream.version]).toEqual([['gone', 'moved'], true, null]);
    stream.receive(frame(1, 2));
    await stream.catchUp();
    await clock.pass(600_000);
    expect([asked, news()]).toEqual([[], []]);
  });
});

describe('a reset', () => {
  test.each<[string, ChangesAnswer<Change>]>([
    ['is told by the server', { ...stampAt(2), reset: true, to: 2 }],
    ['follows another audience', { ...changes(1, 2, 2, []), audience: 'moderators' }],
    ['follows another incarnation', { ...changes(1, 2, 2, []), incarnation: 2 }],
  ])('%s', async (_, told) => {
    const { stream, begin, answer, news, clock, asked } = stage();
    begin(1);
    void stream.catchUp();
    await answer(told);
    expect(news()).toEqual(['reset', 'moved', 'moved']);
    expect([stream.version, stream.generation, stream.isFresh]).toEqual([null, 1, false]);
    await clock.pass(60_000);
    expect(asked).toEqual([]);
  });

  test('leaves nothing of what waited, was gathered, was told or was to be asked', async () => {
    const { stream, begin, answer, fail, asked, clock } = stage();
    begin(1);
    stream.receive(frame(8, 9));
    void stream.catchUp();
    await answer(changes(1, 3, 5, [{ id: 'old', version: 2 }]));
    await fail(new UnreachableError());
    stream.compare(9, 1);
    stream.reset();
    begin(1, false);
    await clock.pass(60_000);
    expect(asked).toEqual([]);
    stream.receive(frame(1, 2));
    expect(stream.isFresh).toBe(true);
    void stream.catchUp();
    expect(asked[0]?.query.after).toBe(2);
  });

  test('makes answers to what was asked before worth nothing, and frames wait for them', async () => {
    const { stream, begin, answer, news, asked } = stage();
    begin(1);
    void stream.catchUp();
    stream.reset();
    begin(5);
    stream.receive(frame(5, 6));
    expect(news()).toEqual([]);
    await answer(changes(1, 9, 9, [{ id: 'old', version: 9 }]));
    expect([news(), stream.version, asked]).toEqual([['6 at 6', 'moved'], 6, []]);
  });

  test('frames that wait at a new start during a catch-up are applied after it', async () => {
    const { stream, begin, answer, told } = stage();
    begin(1);
    void stream.catchUp();
    stream.reset();
    stream.receive(frame(5, 6));
    begin(5);
    expect([told, stream.version]).toEqual([[], 5]);
    await answer(changes(1, 9, 9, []));
    expect(stream.version).toBe(6);
  });

  test.each([new AppError('not_found'), new UnreachableError()])(
    'makes failures (%s) worth nothing',
    async (error) => {
      const { stream, begin, fail, asked, clock } = stage();
      begin(1);
      void stream.catchUp();
      stream.reset();
      begin(5);
      await fail(error);
      await clock.pass(60_000);
      expect([asked, stream.isStopped, stream.isFresh]).toEqual([[], false, true]);
    },
  );
});
