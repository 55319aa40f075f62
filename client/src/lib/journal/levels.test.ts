import { AppError } from '@sentiers/shared/errors.ts';
import { describe, expect, test } from 'vitest';
import type { SettledLevel } from './levels.ts';
import { MemoryDatabase } from './memory-storage.ts';
import { levelKey } from './pending-level.ts';
import { onePerson, room } from './testing/one-person.ts';
import type { SimulatedServer } from './testing/simulated-server.ts';
import type { SimulatedTab } from './testing/simulated-tab.ts';

const night = '2026-03-02T08:00:00.000Z';
const calm = { lose: 0, loseFrame: 0, doubleFrame: 0, delay: 20 };

const waiting = ({ client }: SimulatedTab) => client.levels.getSnapshot()[levelKey('thread', room)];
const sent = (server: SimulatedServer) => server.log.filter(({ name }) => name.endsWith('.setLevel'));
const stored = (server: SimulatedServer, id = room) => server.levelOf('anna', id);

function settledIn({ client }: SimulatedTab): SettledLevel[] {
  const settled: SettledLevel[] = [];
  client.levels.onSettled((level) => settled.push(level));
  return settled;
}

describe('what is chosen of a thread or of a channel', () => {
  test('goes at once, and tells what stands on the server', async () => {
    const { clock, server, open } = onePerson();
    const tab = await open();
    const settled = settledIn(tab);
    void tab.client.levels.setOfThread(room, { level: 'none' });
    void tab.client.levels.setOfChannel('channel', { level: 'mentions' });
    await clock.pass(1_000);
    expect([stored(server), stored(server, 'channel')]).toEqual([
      { level: 'none', mutedUntil: null },
      { level: 'mentions', mutedUntil: null },
    ]);
    expect(settled).toMatchObject([
      { of: 'thread', id: room, answer: { standing: { level: 'none' } } },
      { of: 'channel', id: 'channel', answer: { choice: { level: 'mentions' } } },
    ]);
    expect(tab.client.levels.getSnapshot()).toEqual({});
  });

  test('without a network is shown at once, survives a crash, and leaves by itself', async () => {
    const { clock, server, open } = onePerson();
    const tab = await open();
    tab.link.cut();
    await clock.pass(100);
    void tab.client.levels.setOfThread(room, { level: 'mentions' });
    await clock.pass(60_000);
    expect(waiting(tab)).toMatchObject({ of: 'thread', id: room, choice: { level: 'mentions' } });
    expect(stored(server)).toEqual({ level: null, mutedUntil: null });
    tab.crash();
    const again = await open();
    expect(stored(server)).toEqual({ level: 'mentions', mutedUntil: null });
    expect(waiting(again)).toBeUndefined();
  });

  test('leaves when the network returns, of each place once: the latest level with the silence that was asked', async () => {
    const { clock, server, open } = onePerson();
    const tab = await open();
    tab.link.cut();
    await clock.pass(100);
    for (const choice of [{ level: 'none' as const }, { mutedUntil: night }, { level: 'all' as const }]) {
      void tab.client.levels.setOfThread(room, choice);
      await clock.pass(50);
    }
    tab.link.restore();
    await clock.pass(60_000);
    expect(sent(server)).toHaveLength(1);
    expect(stored(server)).toEqual({ level: 'all', mutedUntil: night });
  });

  test('while an earlier one is on its way leaves after it', async () => {
    const { clock, server, open } = onePerson();
    const tab = await open();
    const settled = settledIn(tab);
    tab.link.weather = { ...calm, delay: 2_000 };
    void tab.client.levels.setOfThread(room, { level: 'none' });
    await clock.pass(500);
    void tab.client.levels.setOfThread(room, { level: 'all' });
    await clock.pass(60_000);
    expect(sent(server).map(({ input }) => input.level)).toEqual(['none', 'all']);
    expect(stored(server)).toEqual({ level: 'all', mutedUntil: null });
    expect(settled).toHaveLength(1);
  });

  test('whose answer is lost is sent again without harm', async () => {
    const { clock, server, open } = onePerson(7);
    const tab = await open();
    tab.link.weather = { ...calm, lose: 0.6 };
    void tab.client.levels.setOfThread(room, { level: 'none', mutedUntil: night });
    await clock.pass(60_000);
    tab.link.weather = calm;
    await clock.pass(180_000);
    expect(stored(server)).toEqual({ level: 'none', mutedUntil: night });
    expect(waiting(tab)).toBeUndefined();
  });

  test('of what can’t be read any more is dropped, which is told', async () => {
    const { clock, server, open } = onePerson();
    const tab = await open();
    const settled = settledIn(tab);
    server.remove(room);
    void tab.client.levels.setOfThread(room, { level: 'none' });
    await clock.pass(1_000);
    expect(waiting(tab)).toBeUndefined();
    expect(settled).toEqual([{ of: 'thread', id: room, answer: null }]);
  });

  test('waits for its person to sign in again', async () => {
    const { clock, server, open } = onePerson();
    const tab = await open();
    server.refusals.push(new AppError('unauthenticated'));
    void tab.client.levels.setOfThread(room, { level: 'none' });
    await clock.pass(60_000);
    expect(waiting(tab)).toMatchObject({ choice: { level: 'none' } });
    tab.crash();
    await open();
    expect(stored(server)).toEqual({ level: 'none', mutedUntil: null });
  });

  test('is shown by the other tab of the device, which is told that it left; not by another device', async () => {
    const { clock, open } = onePerson();
    const [one, two] = [await open(), await open()];
    const other = await open({ device: new MemoryDatabase() });
    one.link.cut();
    two.link.cut();
    void one.client.levels.setOfThread(room, { level: 'none' });
    await clock.pass(200);
    expect(waiting(two)).toMatchObject({ choice: { level: 'none' } });
    expect(waiting(other)).toBeUndefined();
    one.link.restore();
    await clock.pass(60_000);
    expect(waiting(two)).toBeUndefined();
  });
});
