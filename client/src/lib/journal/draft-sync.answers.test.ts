import { AppError } from '@sentiers/shared/errors.ts';
import { describe, expect, test } from 'vitest';
import { UnreachableError } from '../api/unreachable-error.ts';
import { context, stage, theirs } from './testing/draft-stage.ts';

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
