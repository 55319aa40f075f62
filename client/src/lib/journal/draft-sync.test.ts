// @vitest-environment node
import { AppError } from '@sentiers/shared/errors.ts';
import { describe, expect, test } from 'vitest';
import type { Call } from '../api/operations.ts';
import { UnreachableError } from '../api/unreachable-error.ts';
import { DraftSync } from './draft-sync.ts';
import { Drafts } from './drafts.ts';
import { MemoryDatabase } from './memory-storage.ts';
import { SimClock, settle } from './testing/sim-clock.ts';
import { PeersHub } from './testing/simulated-tab.ts';

const context = 'thread:room';

interface Asked {
  name: string;
  input: Record<string, unknown>;
  answer: (output: unknown) => void;
  fail: (error: unknown) => void;
}

/** Drafts whose questions to the server are answered by hand; chance is always one half. */
function stage() {
  const clock = new SimClock();
  const timers = new Set<() => void>();
  const counted = {
    now: () => clock.now(),
    after(milliseconds: number, run: () => void) {
      const cancel = clock.after(milliseconds, () => {
        timers.delete(stop);
        run();
      });
      const stop = () => {
        timers.delete(stop);
        cancel();
      };
      timers.add(stop);
      return stop;
    },
  };
  const hub = new PeersHub();
  const storage = new MemoryDatabase().connect();
  const tab = (name: string) =>
    new Drafts({ storage, clock, peers: hub.join(name, { knowsWhoIsAlive: true }) });
  const drafts = tab('tab');
  const asked: Asked[] = [];
  const may = { ask: true };
  const call = (name: string, input: Record<string, unknown>) =>
    new Promise((answer, fail) => {
      asked.push({ name, input, answer, fail });
    });
  const random = { fraction: () => 0.5, uuid: () => 'unused' };
  const sync = new DraftSync({ drafts, call: call as Call, clock: counted, random, canAsk: () => may.ask });
  const stageOf = {
    ...{ clock, drafts, sync, asked, may, storage, timers, otherTab: tab('other') },
    record: (name = context) => drafts.record(name),
    async write(body: string, name = context) {
      await drafts.write(name, { body });
      await settle();
    },
    async answer(output: unknown) {
      asked.shift()?.answer(output);
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
    /** A draft that the server has under this number. */
    async saved(body: string, number: number, name = context) {
      await stageOf.write(body, name);
      await clock.pass(1_500);
      await stageOf.answer({ number });
    },
    async reconcile(...items: unknown[]) {
      const done = sync.reconcile();
      await settle();
      await stageOf.answer({ items });
      return { done };
    },
  };
  return stageOf;
}

function theirs(number: number, body: string, name = context) {
  return { context: name, number, body, updatedAt: '2026-11-24T09:00:00.000Z', place: null };
}

describe('a draft leaves', () => {
  test('once its writer pauses, as the number that follows, and is clean then', async () => {
    const { write, asked, answer, clock, record, asksAfter, timers } = stage();
    await write('Nous');
    await clock.pass(1_000);
    await write('Nous avons');
    expect(await asksAfter(1_500)).toEqual([0, 1]);
    expect(asked[0]).toMatchObject({ name: 'drafts.put', input: { context, number: 1, body: 'Nous avons' } });
    expect(record()).toMatchObject({ dirty: true, sent: [{ body: 'Nous avons' }] });
    await answer({ number: 1 });
    expect(record()).toMatchObject({ dirty: false, number: 1, sent: [] });
    expect([timers.size, asked]).toEqual([0, []]);
  });

  test('every ten seconds while its writer does not pause', async () => {
    const { write, asked, answer, clock } = stage();
    for (let second = 0; second < 10; second += 1) {
      await write(`mot ${second}`);
      await clock.pass(1_000);
    }
    expect(asked.map(({ input }) => input.body)).toEqual(['mot 9']);
    await answer({ number: 1 });
    await write('mot 10');
    await clock.pass(1_400);
    expect(asked).toEqual([]);
    await clock.pass(100);
    expect(asked).toHaveLength(1);
  });

  test('each for itself', async () => {
    const { write, asked, clock } = stage();
    await write('ici');
    await clock.pass(1_000);
    await write('ailleurs', 'thread:other');
    await clock.pass(500);
    expect(asked.map(({ input }) => input.body)).toEqual(['ici']);
    await clock.pass(1_000);
    expect(asked.map(({ input }) => input.body)).toEqual(['ici', 'ailleurs']);
  });

  test('again when it was written while it was under way, one at a time', async () => {
    const { write, asked, answer, clock, record } = stage();
    await write('avant');
    await clock.pass(1_500);
    await write('pendant');
    await clock.pass(1_500);
    expect(asked.map(({ input }) => input.body)).toEqual(['avant']);
    await answer({ number: 1 });
    expect(record()).toMatchObject({ dirty: true, number: 1 });
    await clock.pass(1_500);
    expect(asked.map(({ input }) => [input.body, input.number])).toEqual([['pendant', 2]]);
  });

  test('after what it was when it left was taken, without a further word', async () => {
    const { write, asked, answer, clock } = stage();
    await write('avant');
    await clock.pass(1_500);
    await write('pendant');
    await answer({ number: 1 });
    await clock.pass(1_500);
    expect(asked.map(({ input }) => input.body)).toEqual(['pendant']);
  });

  test('again when another tab wrote while it was under way, and was closed before it sent that', async () => {
    const { write, asked, answer, clock, otherTab } = stage();
    await write('ici');
    await clock.pass(1_500);
    await otherTab.load();
    await otherTab.write(context, { body: 'ici et là' });
    await answer({ number: 1 });
    await clock.pass(1_500);
    expect(asked.map(({ input }) => [input.body, input.number])).toEqual([['ici et là', 2]]);
  });

  test('no longer once it is erased from the device, before or while it leaves', async () => {
    const { write, asked, answer, clock, storage, timers } = stage();
    await write('mot');
    await storage.destroy();
    await clock.pass(1_500);
    expect([asked, timers.size]).toEqual([[], 0]);
    await write('mot encore');
    await clock.pass(1_500);
    await storage.destroy();
    await answer({ number: 1 });
    expect([asked, timers.size]).toEqual([[], 0]);
  });

  test('not where nothing was ever written', async () => {
    const { drafts, asked, clock } = stage();
    await drafts.discard(context);
    await clock.pass(1_500);
    expect(asked).toEqual([]);
  });

  test('as thrown away when it was', async () => {
    const { saved, drafts, asked, answer, clock, record } = stage();
    await saved('mot', 4);
    await drafts.discard(context);
    await clock.pass(1_500);
    expect(asked[0]).toMatchObject({ name: 'drafts.discard', input: { context, number: 5 } });
    await answer({ number: 5 });
    expect(record()).toMatchObject({ dirty: false, number: 5, discarded: true });
  });

  test('not while asking makes no sense', async () => {
    const { write, asked, clock, may, record } = stage();
    may.ask = false;
    await write('mot');
    await clock.pass(60_000);
    expect([asked, record()?.dirty, record()?.sent]).toEqual([[], true, []]);
  });

  test('not once it is stopped, whatever waits or is written then', async () => {
    const { write, asked, sync, reconcile, timers } = stage();
    await write('mot');
    sync.stop();
    await write('mot encore');
    const { done } = await reconcile();
    await done;
    expect([asked, timers.size]).toEqual([[], 0]);
  });

  test('not again when it was stopped meanwhile', async () => {
    const { write, asked, clock, sync, fail, timers } = stage();
    await write('mot');
    await clock.pass(1_500);
    sync.stop();
    await fail(new UnreachableError());
    expect([asked, timers.size]).toEqual([[], 0]);
  });
});

describe('a draft that was not taken', () => {
  test('for want of a network leaves again, less and less often, at its own pace after a success', async () => {
    const { write, clock, answer, fail, asksAfter } = stage();
    await write('mot');
    await clock.pass(1_500);
    for (const wait of [750, 1_500, 3_000]) {
      await fail(new UnreachableError());
      expect(await asksAfter(wait)).toEqual([0, 1]);
    }
    await answer({ number: 1 });
    await write('mot encore');
    await clock.pass(1_500);
    await fail(new AppError('internal'));
    expect(await asksAfter(750)).toEqual([0, 1]);
  });

  test.each([
    [new AppError('rate_limited', { retryAfter: 20 }), 20_000],
    [new AppError('rate_limited'), 750],
    [new AppError('overloaded', { retryAfter: 2 }), 2_000],
  ])('%s leaves again when the server asked for it', async (error, wait) => {
    const { write, clock, fail, asksAfter } = stage();
    await write('mot');
    await clock.pass(1_500);
    await fail(error);
    expect(await asksAfter(wait)).toEqual([0, 1]);
  });

  test('because it was refused is not sent again by itself', async () => {
    const { write, clock, fail, asked, record } = stage();
    await write('mot');
    await clock.pass(1_500);
    await fail(new AppError('invalid_input'));
    await clock.pass(600_000);
    expect([asked, record()?.dirty]).toEqual([[], true]);
    await write('autre mot');
    await clock.pass(1_500);
    expect(asked).toHaveLength(1);
  });

  test('because other words are there is shown beside them, and waits for the choice', async () => {
    const { write, clock, fail, asked, record, drafts, timers } = stage();
    await write('ici');
    await clock.pass(1_500);
    await fail(new AppError('stale_draft', { current: theirs(3, 'ailleurs') }));
    expect(timers.size).toBe(0);
    const { updatedAt } = theirs(3, '');
    expect(record()).toMatchObject({
      content: { body: 'ici' },
      other: { content: { body: 'ailleurs' }, number: 3, updatedAt },
    });
    await write('ici encore');
    await clock.pass(60_000);
    expect(asked).toEqual([]);
    await drafts.choose(context, 'mine');
    await clock.pass(1_500);
    expect(asked[0]?.input).toMatchObject({ number: 4, body: 'ici encore' });
  });

  test('because the same words are there already is taken', async () => {
    const { write, clock, fail, asked, record } = stage();
    await write('mot');
    await clock.pass(1_500);
    await fail(new AppError('stale_draft', { current: theirs(3, 'mot') }));
    await clock.pass(0);
    expect(asked[0]?.input).toMatchObject({ number: 4, body: 'mot' });
    expect(record()).toMatchObject({ number: 3, other: null });
  });

  test.each<[string, unknown, number]>([
    ['tells its number', { number: 7 }, 8],
    ['tells nothing', null, 3],
    ['tells nothing readable', { number: '7' }, 3],
    ['tells words that are none', { number: 7, body: 7 }, 8],
    ['is no object', 'x', 3],
    ['has no number', { body: 'mot' }, 3],
    ['is left out', undefined, 3],
  ])(
    'because one was thrown away elsewhere, which %s, leaves at once under a higher number',
    async (_, current, number) => {
      const { write, clock, fail, asked } = stage();
      await write('mot');
      await clock.pass(1_500);
      await fail(new AppError('stale_draft', current === undefined ? undefined : { current }));
      await clock.pass(0);
      expect(asked.map(({ input }) => input.number)).toEqual([number]);
    },
  );

  test('because one was thrown away elsewhere doubles its number from try to try', async () => {
    const { saved, write, clock, fail, asked } = stage();
    await saved('mot', 4);
    await write('autre mot');
    await clock.pass(1_500);
    for (const number of [5, 9, 17]) {
      expect(asked.map(({ input }) => input.number)).toEqual([number]);
      await fail(new AppError('stale_draft', { current: null }));
      await clock.pass(0);
    }
  });

  test('is not sent again where what is thrown away here was elsewhere too', async () => {
    const { saved, drafts, clock, fail, asked, timers } = stage();
    await saved('mot', 4);
    await drafts.discard(context);
    await clock.pass(1_500);
    await fail(new AppError('stale_draft', { current: theirs(9, 'ailleurs') }));
    expect([asked, timers.size]).toEqual([[], 0]);
    expect(drafts.record(context)).toMatchObject({ content: { body: 'ailleurs' }, dirty: false });
  });
});

describe('comparing with the server', () => {
  test('takes what is new there, and sends what is new here at once', async () => {
    const { drafts, sync, write, asked, answer, reconcile, record } = stage();
    await write('ici');
    const { done } = await reconcile(theirs(2, 'ailleurs', 'thread:other'));
    expect(record('thread:other')).toMatchObject({ content: { body: 'ailleurs' }, number: 2, dirty: false });
    expect(asked.map(({ name, input }) => [name, input.body])).toEqual([['drafts.put', 'ici']]);
    await answer({ number: 1 });
    await done;
    expect(record()?.dirty).toBe(false);
    expect(drafts.records()).toHaveLength(2);
    sync.stop();
  });

  test('ends well where what it sent was erased from the device meanwhile', async () => {
    const { write, fail, reconcile, storage, timers } = stage();
    await write('ici');
    const { done } = await reconcile();
    await storage.destroy();
    timers.clear();
    await fail(new AppError('stale_draft', { current: null }));
    await expect(done).resolves.toBeUndefined();
    expect(timers.size).toBe(0);
  });

  test('takes what is gone there away, unless it was written here meanwhile', async () => {
    const { saved, write, reconcile, record } = stage();
    await saved('un', 4);
    await saved('deux', 5, 'thread:other');
    await write('deux encore', 'thread:other');
    await reconcile();
    expect(record()).toMatchObject({ content: { body: '' }, discarded: true, number: 4 });
    expect(record('thread:other')).toMatchObject({ content: { body: 'deux encore' }, discarded: false });
  });

  test('leaves what is listed, and what never was there', async () => {
    const { saved, drafts, reconcile, record } = stage();
    await saved('un', 4);
    await drafts.update('thread:never', (stored) => ({ ...stored, content: { body: 'jamais' } }), {
      create: true,
    });
    await reconcile(theirs(4, 'un'));
    expect(record()).toMatchObject({ content: { body: 'un' }, discarded: false });
    expect(record('thread:never')).toMatchObject({ content: { body: 'jamais' }, discarded: false });
  });

  test('takes nothing for gone where the list is as long as it can be', async () => {
    const { saved, reconcile, record } = stage();
    await saved('un', 4);
    const many = Array.from({ length: 199 }, (_, at) => theirs(1, 'mot', `thread:${at}`));
    const full = await reconcile(...many, theirs(1, 'mot', 'thread:199'));
    await full.done;
    expect(record()).toMatchObject({ content: { body: 'un' }, discarded: false });
    const short = await reconcile(...many);
    await short.done;
    expect(record()).toMatchObject({ content: { body: '' }, discarded: true });
  });
});
