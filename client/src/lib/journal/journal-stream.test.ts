import { describe, expect, test } from 'vitest';
import { frame, gapMs, stage, stampAt } from './testing/stream-stage.ts';

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
