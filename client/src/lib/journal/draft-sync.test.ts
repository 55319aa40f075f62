import { describe, expect, test } from 'vitest';
import { UnreachableError } from '../api/unreachable-error.ts';
import { context, stage } from './testing/draft-stage.ts';

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
