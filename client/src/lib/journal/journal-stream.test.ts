// @vitest-environment node
import { AppError } from '@sentiers/shared/errors.ts';
import { describe, expect, test } from 'vitest';
import { UnreachableError } from '../api/unreachable-error.ts';
import { type ChangesAnswer, type ChangesQuery, JournalStream } from './journal-stream.ts';
import { SimClock, settle } from './testing/sim-clock.ts';

interface Change {
  id: string;
  version: number;
}

const gapMs = 225;
const stampAt = (version: number) => ({ version, audience: 'readers' as const, incarnation: 1 });

function frame(
  from: number,
  to: number,
  ids = Array.from({ length: to - from }, (_, at) => `${from + at + 1}`),
) {
  return { from, to, changes: ids.map((id, at) => ({ id, version: from + at + 1 })) };
}

/** A stream whose questions are answered by hand; chance is always one half. */
function stage() {
  const clock = new SimClock();
  const asked: {
    query: ChangesQuery;
    answer: (answer: ChangesAnswer<Change>) => void;
    fail: (error: unknown) => void;
  }[] = [];
  const told: string[] = [];
  const may = { ask: true };
  const stream: JournalStream<Change> = new JournalStream<Change>({
    clock,
    random: { fraction: () => 0.5, uuid: () => 'unused' },
    fetchChanges: (query) =>
      new Promise((answer, fail) => {
        asked.push({ query, answer, fail });
      }),
    canAsk: () => may.ask,
    target: {
      apply: (changes) => told.push(`${changes.map(({ id }) => id).join(' ')} at ${stream.version}`),
      reset: () => told.push('reset'),
      gone: () => told.push('gone'),
      moved: () => told.push('moved'),
    },
  });
  return {
    ...{ clock, stream, asked, told, may },
    /** What was told since it was asked last. */
    news: () => told.splice(0),
    begin(version: number, fresh = true) {
      stream.start(stampAt(version), { fresh });
      told.length = 0;
    },
    async answer(answer: ChangesAnswer<Change>) {
      asked.shift()?.answer(answer);
      await settle();
    },
    async fail(error: unknown) {
      asked.shift()?.fail(error);
      await settle();
    },
    /** Whether it asks after exactly so many milliseconds. */
    async asksAfter(milliseconds: number) {
      await clock.pass(milliseconds - 1);
      const before = asked.length;
      await clock.pass(1);
      return [before, asked.length];
    },
  };
}

function changes(from: number, to: number, version: number, found: Change[]): ChangesAnswer<Change> {
  return { ...stampAt(version), from, to, changes: found };
}

describe('at its beginning', () => {
  test('nothing is known, and nothing is asked', async () => {
    const { stream, asked, news, clock } = stage();
    stream.compare(9, 0);
    await stream.catchUp();
    await clock.pass(10_000);
    expect([stream.stamp, stream.version, stream.isFresh, stream.isStopped, stream.generation]).toEqual([
      null,
      null,
      false,
      false,
      0,
    ]);
    expect(stream.accepts({ ...stampAt(1), audience: 'moderators' })).toBe(true);
    expect([asked, news()]).toEqual([[], []]);
  });

  test.each([true, false])('it stands at what was read, fresh: %s', async (fresh) => {
    const { stream, news, clock, asked } = stage();
    stream.start(stampAt(4), { fresh });
    await clock.pass(10_000);
    expect([stream.stamp, stream.version, stream.isFresh]).toEqual([stampAt(4), 4, fresh]);
    expect([asked, news()]).toEqual([[], ['moved']]);
  });

  test('frames that came before are kept, and those that follow are applied', () => {
    const { stream, news } = stage();
    stream.receive(frame(4, 5));
    stream.receive(frame(2, 4));
    expect(news()).toEqual([]);
    stream.start(stampAt(3), { fresh: true });
    expect(news()).toEqual(['3 4 5 at 5', 'moved']);
    expect(stream.isFresh).toBe(true);
  });

  test.each([
    ['another audience', { audience: 'moderators' }, false],
    ['another incarnation', { incarnation: 2 }, false],
    ['another version', { version: 9 }, true],
  ] as const)('it tells apart what belongs to another cache: %s', (_, other, expected) => {
    const { stream, begin } = stage();
    begin(4);
    expect(stream.accepts({ ...stampAt(4), ...other })).toBe(expected);
  });
});

describe('a frame', () => {
  test('is applied once, in its order', () => {
    const { stream, begin, news } = stage();
    begin(1);
    stream.receive(frame(1, 2));
    stream.receive(frame(1, 2));
    stream.receive(frame(0, 1));
    stream.receive(frame(2, 4));
    expect(news()).toEqual(['2 at 2', 'moved', '3 4 at 4', 'moved']);
    expect([stream.version, stream.isFresh]).toEqual([4, true]);
  });

  test('that overtook another one is waited for, and then nothing is asked', async () => {
    const { stream, begin, news, clock, asked } = stage();
    begin(1);
    stream.receive(frame(2, 3));
    expect([news(), stream.isFresh]).toEqual([['moved'], false]);
    await clock.pass(gapMs - 1);
    stream.receive(frame(3, 4));
    stream.receive(frame(1, 2));
    await clock.pass(10_000);
    expect([news(), stream.isFresh, asked]).toEqual([['moved', '2 3 4 at 4', 'moved'], true, []]);
  });

  test('that leaves a gap is asked for after a moment, once, however many follow', async () => {
    const { stream, begin, clock, asksAfter } = stage();
    begin(1);
    stream.receive(frame(2, 3));
    await clock.pass(100);
    stream.receive(frame(3, 4));
    expect(await asksAfter(gapMs - 100)).toEqual([0, 1]);
    await clock.pass(10_000);
    expect(await asksAfter(1)).toEqual([1, 1]);
  });

  test('that fills a part of a gap leaves the rest to be asked for', async () => {
    const { stream, begin, news, asked, asksAfter } = stage();
    begin(1);
    stream.receive(frame(4, 5));
    stream.receive(frame(1, 2));
    expect(news()).toEqual(['moved', '2 at 2', 'moved']);
    expect(await asksAfter(gapMs)).toEqual([0, 1]);
    expect(asked[0]?.query).toEqual({ after: 2, limit: 500, audience: 'readers', incarnation: 1 });
  });
});

describe('a head', () => {
  test('above ours is asked about after a moment, unless frames bring us there', async () => {
    const { stream, begin, news, clock, asked, asksAfter } = stage();
    begin(1);
    stream.compare(3, 1);
    expect([news(), stream.isFresh]).toEqual([['moved'], false]);
    stream.receive(frame(1, 3));
    expect(stream.isFresh).toBe(true);
    await clock.pass(10_000);
    expect(asked).toEqual([]);
    stream.compare(5, 3);
    expect(await asksAfter(gapMs)).toEqual([0, 1]);
  });

  test('above ours is looked for anew from the moment it is told', async () => {
    const { stream, begin, clock, asksAfter } = stage();
    begin(1);
    stream.compare(3, 1);
    await clock.pass(100);
    stream.compare(4, 1);
    expect(await asksAfter(gapMs)).toEqual([0, 1]);
  });

  test('that was told is not forgotten for a lower one', () => {
    const { stream, begin } = stage();
    begin(1);
    stream.compare(9, 1);
    stream.compare(3, 1);
    stream.receive(frame(1, 3));
    expect(stream.isFresh).toBe(false);
    stream.receive(frame(3, 9));
    expect(stream.isFresh).toBe(true);
  });

  test('below what ours was then is asked about at once', () => {
    const { stream, begin, asked } = stage();
    begin(5);
    stream.compare(4, 5);
    expect([stream.isFresh, asked.length]).toEqual([false, 1]);
  });

  test('between what ours was then and what it is now tells nothing', async () => {
    const { stream, begin, news, asked, clock } = stage();
    begin(5, false);
    stream.compare(4, 4);
    stream.compare(4, 3);
    await clock.pass(10_000);
    expect([stream.isFresh, asked, news()]).toEqual([false, [], []]);
  });

  test('equal to ours makes it fresh, which is told once', () => {
    const { stream, begin, news } = stage();
    begin(5, false);
    stream.compare(5, 5);
    stream.compare(5, 5);
    expect([stream.isFresh, news()]).toEqual([true, ['moved']]);
  });

  test('equal to ours says nothing while frames wait, or while it asks', () => {
    const { stream, begin, news } = stage();
    begin(5, false);
    stream.receive(frame(6, 7));
    news();
    stream.compare(5, 5);
    expect(news()).toEqual([]);
    const other = stage();
    other.begin(5, false);
    void other.stream.catchUp();
    other.stream.compare(5, 5);
    expect([other.news(), other.stream.isFresh]).toEqual([[], false]);
  });
});

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

test('once stopped it asks, applies and tells nothing any more', async () => {
  const { stream, begin, asked, news, clock } = stage();
  begin(1);
  stream.receive(frame(2, 3));
  news();
  stream.stop();
  stream.receive(frame(1, 2));
  stream.compare(9, 1);
  await stream.catchUp();
  await clock.pass(60_000);
  expect([stream.isStopped, stream.version, stream.generation]).toEqual([true, null, 1]);
  expect([asked, news()]).toEqual([[], []]);
});
