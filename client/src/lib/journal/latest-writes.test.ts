import { AppError } from '@sentiers/shared/errors.ts';
import { describe, expect, test } from 'vitest';
import { stage } from './testing/latest-stage.ts';
import { messageOf } from './testing/sample-entities.ts';
import { settle } from './testing/sim-clock.ts';

const unreachable = new Error('unreachable');

test('what is written is shown at once, and kept', async () => {
  const { words, kept } = stage();
  let shown = 0;
  words.subscribe(() => {
    shown += 1;
  });
  await words.set('a', 'mot');
  expect(shown).toBeGreaterThan(0);
  expect(words.getSnapshot()).toEqual({ a: { text: 'mot', attempts: 1 } });
  expect(await kept()).toEqual([{ name: 'outbox.levels', value: words.getSnapshot() }]);
});

test('looking at what is kept writes nothing', async () => {
  const { words, kept } = stage();
  await words.load();
  expect(await kept()).toEqual([]);
});

test('is looked at again when another tab wrote there, and for nothing else that it tells', async () => {
  const { words, hear } = stage();
  let shown = 0;
  words.subscribe(() => {
    shown += 1;
  });
  await hear({ kind: 'left' });
  await hear({ kind: 'acknowledged', message: messageOf(1, 1) });
  await hear({ kind: 'changed', table: 'readMarks' });
  expect(shown).toBe(0);
  await hear({ kind: 'changed', table: 'levels' });
  expect(shown).toBe(1);
});

describe('a failed try', () => {
  test('is made again ever later, until it is answered', async () => {
    const { words, asked, fail, answer, asksAfter } = stage();
    await words.set('a', 'mot');
    for (const wait of [750, 1_500, 3_000]) {
      await fail(unreachable);
      expect(await asksAfter(wait)).toEqual([0, 1]);
    }
    expect(asked).toMatchObject([{ key: 'a', write: { text: 'mot', attempts: 4 } }]);
    await answer('fait');
    expect([words.settled, words.getSnapshot()]).toEqual([[{ key: 'a', answer: 'fait' }], {}]);
  });

  test('for an unknown reason is the last one after eight of them', async () => {
    const { words, clock, asked, fail } = stage();
    await words.set('a', 'mot');
    for (let tries = 1; tries < 8; tries += 1) {
      await fail(new AppError('internal'));
      await clock.pass(60_000);
    }
    expect([asked.length, words.settled]).toEqual([1, []]);
    await fail(new AppError('internal'));
    expect([words.settled, words.getSnapshot()]).toEqual([[{ key: 'a', answer: null }], {}]);
  });

  test('is not made again once another tab has sent it', async () => {
    const { words, deafTab, clock, asked, fail, answer } = stage();
    const other = deafTab();
    await words.set('a', 'mot');
    await fail(unreachable);
    await other.load();
    other.hurry();
    await settle();
    await answer('fait');
    await clock.pass(60_000);
    expect([asked, clock.timers]).toEqual([[], 0]);
  });

  test('is made at once where one wants it now, and no second time besides', async () => {
    const { words, clock, asked, fail } = stage();
    await words.set('a', 'mot');
    await fail(unreachable);
    expect(clock.timers).toBe(1);
    words.hurry();
    await settle();
    expect([asked.length, clock.timers]).toEqual([1, 0]);
  });

  test('is made again another time where the storage failed, not the server', async () => {
    const { words, may, asked } = stage();
    may.ask = false;
    await words.set('a', 'mot');
    may.ask = true;
    may.store = false;
    words.hurry();
    await settle();
    expect(asked).toEqual([]);
    may.store = true;
    words.hurry();
    await settle();
    expect(asked).toMatchObject([{ key: 'a' }]);
  });
});

describe('once it is stopped', () => {
  test('no try is left to be made', async () => {
    const { words, clock, fail } = stage();
    await words.set('a', 'mot');
    await fail(unreachable);
    words.stop();
    expect(clock.timers).toBe(0);
  });

  test('what was under way is not tried again', async () => {
    const { words, clock, asked, fail } = stage();
    await words.set('a', 'mot');
    words.stop();
    await fail(unreachable);
    await clock.pass(60_000);
    expect(asked).toEqual([]);
  });
});
