import { AppError } from '@sentiers/shared/errors.ts';
import { describe, expect, test } from 'vitest';
import { context, first, oneTab, room, second } from './testing/files-stage.ts';
import { calm } from './testing/simulated-network.ts';

describe('files in the outbox', () => {
  test('leave at once, before any message, and are known to be there', async () => {
    const { world, outbox, add } = await oneTab();
    await add(first, { bytes: 500_000 });
    await world.clock.pass(20_000);
    const { files, entries } = outbox().getSnapshot();
    expect(entries).toEqual([]);
    expect(files).toMatchObject([{ id: first, context, summary: { id: first, bytes: 500_000 } }]);
    const names = world.server.log.map(({ name }) => name).filter((name) => name.startsWith('files.'));
    expect([names[0], names.at(-1)]).toEqual(['files.begin', 'files.finish']);
    expect(names.filter((name) => name === 'files.part').length).toBeGreaterThan(1);
  });

  test('leave before the message that shows them, which stays the last word of what is kept here', async () => {
    const { world, tab, outbox, done, add, send, bodies } = await oneTab();
    tab().link.cut();
    await add(first, { bytes: 500_000 });
    await send('mot', first);
    await send('ensuite');
    expect(outbox().getSnapshot().files).toMatchObject([{ context: null }]);
    tab().link.restore();
    await world.clock.pass(60_000);
    expect(bodies().slice(-2)).toEqual(['mot', 'ensuite']);
    expect(world.server.read(room).at(-2)?.files).toMatchObject([{ id: first }]);
    expect(outbox().getSnapshot()).toMatchObject({ entries: [], files: [] });
    expect(await done(outbox().files.contentOf(first))).toBeNull();
  });

  test('go on from where they were after a crash, a cut and a sign-in', async () => {
    const { world, tab, outbox, add, send } = await oneTab();
    tab().link.weather = { ...calm, delay: 2_000 };
    await add(first, { bytes: 600_000 });
    await send('mot', first);
    await world.clock.pass(5_000);
    world.crash(0);
    await world.clock.pass(2_000);
    tab().link.signedIn = false;
    await world.clock.pass(20_000);
    tab().link.signedIn = true;
    outbox().resume();
    await world.settle();
    expect(world.server.read(room).at(-1)?.files).toHaveLength(1);
    const sizes = world.server.log
      .filter(({ name }) => name === 'files.part')
      .map(({ input }) => [input.offset, input.size] as [number, number]);
    const sent = new Map(sizes);
    expect([...sent.values()].reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(600_000);
    expect(sizes.length).toBeLessThan(sent.size + 4);
  });

  test('that are refused are set aside with their message, and block nothing else', async () => {
    const { world, outbox, add, send, bodies } = await oneTab();
    await add(first, { name: 'trop lourd.zip' });
    await add(second);
    await send('avec', first);
    await send('sans');
    await send('avec-autre', second);
    await world.clock.pass(60_000);
    expect(bodies().slice(-2)).toEqual(['sans', 'avec-autre']);
    const { entries } = outbox().getSnapshot();
    expect(entries.map(({ work, status, refusal }) => [work.kind, status, refusal?.code])).toEqual([
      ['file', 'refused', 'payload_too_large'],
      ['message', 'refused', 'depends'],
    ]);
  });

  test('that were refused leave again when asked, and their message with them', async () => {
    const { world, outbox, done, add, send, bodies } = await oneTab();
    world.server.refusals.push(new AppError('payload_too_large'));
    await add(first);
    await send('avec', first);
    await world.clock.pass(30_000);
    const [file] = outbox().getSnapshot().entries;
    expect(file).toMatchObject({ work: { kind: 'file' }, status: 'refused' });
    await done(outbox().retry(file?.id ?? ''));
    await world.clock.pass(60_000);
    expect(bodies().at(-1)).toBe('avec');
    expect(outbox().getSnapshot().entries).toEqual([]);
  });

  test('that are given up are nowhere any more, whether they had left or not', async () => {
    const { world, tab, outbox, done, add } = await oneTab();
    await add(first, { bytes: 200_000 });
    await world.clock.pass(20_000);
    tab().link.cut();
    await add(second);
    await done(outbox().files.remove(first));
    await done(outbox().files.remove(second));
    expect(outbox().getSnapshot().files).toEqual([]);
    tab().link.restore();
    await world.clock.pass(60_000);
    expect(outbox().getSnapshot().entries).toEqual([]);
    expect([world.server.files.has(first), world.server.files.has(second)]).toEqual([false, false]);
  });

  test('go with a message that is taken back, unless another one shows them', async () => {
    const { world, tab, outbox, done, add, send } = await oneTab();
    tab().link.cut();
    await add(first);
    await add(second);
    const gone = await send('repris', first, second);
    await send('reste', second);
    await done(outbox().takeBack(gone.id));
    expect(
      outbox()
        .getSnapshot()
        .files.map(({ id }) => id),
    ).toEqual([second]);
    tab().link.restore();
    await world.clock.pass(60_000);
    expect(world.server.read(room).at(-1)?.files).toMatchObject([{ id: second }]);
    expect(world.server.files.has(first)).toBe(false);
  });

  describe('of a correction', () => {
    async function corrected() {
      const stage = await oneTab();
      const { world, outbox, done, send } = stage;
      await send('mot');
      await world.clock.pass(5_000);
      const message = world.server.read(room).at(-1);
      if (!message) throw new Error('nothing was sent');
      const edit = (words: string, ...ids: string[]) =>
        done(outbox().edit(message, [words, ...ids.map((id) => `[a.txt](file:${id})`)].join(' ')));
      const shown = () =>
        world.server
          .read(room)
          .at(-1)
          ?.files.map(({ id }) => id);
      return { ...stage, message, edit, shown };
    }

    test('leave before it, from where they had come to', async () => {
      const { world, tab, outbox, add, edit, shown, bodies } = await corrected();
      await add(first, { bytes: 500_000 });
      await world.clock.pass(500);
      tab().link.cut();
      await edit('corrigé', first);
      expect(outbox().getSnapshot().files).toMatchObject([{ id: first, context: null }]);
      world.crash(0);
      await world.clock.pass(2_000);
      await world.settle();
      expect([bodies().at(-1), shown()]).toEqual(['corrigé', [first]]);
      expect(outbox().getSnapshot()).toMatchObject({ entries: [], files: [] });
    });

    test('go where a later one that takes its place leaves them out, and the new ones belong to it', async () => {
      const { world, tab, outbox, add, edit, shown } = await corrected();
      tab().link.cut();
      await add(first);
      await edit('corrigé', first);
      await add(second);
      await edit('corrigé encore', second);
      expect(outbox().getSnapshot().files).toMatchObject([{ id: second, context: null }]);
      tab().link.restore();
      await world.settle();
      expect(shown()).toEqual([second]);
      expect(world.server.files.has(first)).toBe(false);
    });

    test.each([
      [
        'it is taken back',
        (id: string, { outbox }: Awaited<ReturnType<typeof corrected>>) => outbox().takeBack(id),
      ],
      [
        'its message is deleted',
        (_: string, { outbox, message }: Awaited<ReturnType<typeof corrected>>) => outbox().remove(message),
      ],
    ])('go where %s', async (_, undo) => {
      const stage = await corrected();
      const { world, tab, outbox, done, add, edit } = stage;
      tab().link.cut();
      await add(first);
      const { id } = await edit('corrigé', first);
      await done<unknown>(undo(id, stage));
      expect(outbox().getSnapshot().files).toEqual([]);
      tab().link.restore();
      await world.settle();
      expect(world.server.files.has(first)).toBe(false);
    });

    test('that are refused stop it alone, and one without them takes its place', async () => {
      const { world, outbox, add, edit, send, shown, bodies } = await corrected();
      await add(first, { name: 'trop lourd.zip' });
      await edit('corrigé', first);
      await world.clock.pass(30_000);
      expect(outbox().getSnapshot().entries).toMatchObject([
        { work: { kind: 'file' }, refusal: { code: 'payload_too_large' } },
        { work: { kind: 'edit' }, refusal: { code: 'depends' } },
      ]);
      await edit('corrigé sans');
      await send('ensuite');
      await world.settle();
      expect(bodies().slice(-2)).toEqual(['corrigé', 'ensuite']);
      expect(outbox().getSnapshot()).toMatchObject({ entries: [], files: [] });
      expect(shown()).toEqual([]);
    });
  });

  test('are what one is asked about before one signs out, once with their message', async () => {
    const { tab, add, send } = await oneTab();
    tab().link.cut();
    await add(first);
    expect(tab().client.unsent().entries).toHaveLength(1);
    await send('mot', first);
    expect(
      tab()
        .client.unsent()
        .entries.map(({ work }) => work.kind),
    ).toEqual(['message']);
  });
});
