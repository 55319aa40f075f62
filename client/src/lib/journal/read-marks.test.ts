import { AppError } from '@sentiers/shared/errors.ts';
import type { ReadMark } from '@sentiers/shared/journal/schema.ts';
import { describe, expect, test } from 'vitest';
import { MemoryDatabase } from './memory-storage.ts';
import type { SettledMark } from './read-marks.ts';
import { onePerson, room } from './testing/one-person.ts';
import type { SimulatedServer } from './testing/simulated-server.ts';
import type { SimulatedTab } from './testing/simulated-tab.ts';

const start: ReadMark = { seq: 0, epoch: 0 };

/** Eight messages of someone else. */
function withMessages(seed?: number) {
  const world = onePerson(seed);
  for (let count = 1; count <= 8; count += 1) {
    const message = { conversationId: room, clientId: `m${count}`, body: `message ${count}` };
    world.server.handle('messages.post', message, 'karim');
  }
  return world;
}

function read({ client }: SimulatedTab, seq: number, known = start): void {
  void client.readMarks.set(room, { kind: 'read', seq, unread: 8 - seq, known });
}

function unreadFrom({ client }: SimulatedTab, seq: number, known: ReadMark): void {
  void client.readMarks.set(room, { kind: 'unread', seq: seq - 1, unread: 9 - seq, known });
}

function pending({ client }: SimulatedTab) {
  return client.readMarks.getSnapshot()[room];
}

const marksSent = (server: SimulatedServer) =>
  server.log.filter(({ name }) => name === 'conversations.markRead');

describe('a read mark', () => {
  test('goes at once, and tells what the server counts', async () => {
    const { clock, server, open } = withMessages();
    const tab = await open();
    const settled: SettledMark[] = [];
    tab.client.readMarks.onSettled((mark) => settled.push(mark));
    read(tab, 5);
    await clock.pass(1_000);
    expect(server.markOf('anna', room)).toEqual({ seq: 5, epoch: 0 });
    expect(settled).toEqual([{ conversationId: room, answer: { read: { seq: 5, epoch: 0 }, unread: 3 } }]);
    expect(pending(tab)).toBeUndefined();
  });

  test('set without a network is shown at once, survives a crash, and leaves by itself', async () => {
    const { clock, server, open } = withMessages();
    const tab = await open();
    tab.link.cut();
    await clock.pass(100);
    read(tab, 8);
    await clock.pass(100);
    expect(pending(tab)).toMatchObject({ read: { seq: 8, epoch: 0 }, unread: 0 });
    tab.crash();
    const again = await open();
    expect(server.markOf('anna', room)).toEqual({ seq: 8, epoch: 0 });
    expect(pending(again)).toBeUndefined();
  });

  test('is found again by a tab that opens without a network, and leaves when the network returns', async () => {
    const { clock, server, open } = withMessages();
    const tab = await open();
    tab.link.cut();
    unreadFrom(tab, 3, { seq: 8, epoch: 0 });
    await clock.pass(100);
    tab.crash();
    const lost = { lose: 1, loseFrame: 1, doubleFrame: 0, delay: 20 };
    const again = await open({ weather: lost });
    again.link.cut();
    await clock.pass(60_000);
    expect(pending(again)).toMatchObject({ read: { seq: 2, epoch: 1 }, unread: 6 });
    expect(server.markOf('anna', room)).toEqual(start);
    again.link.weather = { ...lost, lose: 0 };
    again.link.restore();
    await clock.pass(120_000);
    expect(server.markOf('anna', room)).toEqual({ seq: 2, epoch: 1 });
    expect(pending(again)).toBeUndefined();
  });

  test('only the latest of a conversation leaves', async () => {
    const { clock, server, open } = withMessages();
    const tab = await open();
    tab.link.cut();
    for (const seq of [2, 5, 3, 7]) {
      read(tab, seq);
      await clock.pass(50);
    }
    tab.link.restore();
    await clock.pass(60_000);
    expect(marksSent(server).map(({ input }) => input.seq)).toEqual([7]);
  });

  test('set back twice without a network is where it was set last, though the server follows one epoch only', async () => {
    const { clock, server, open } = withMessages();
    const tab = await open();
    read(tab, 8);
    await clock.pass(1_000);
    tab.link.cut();
    unreadFrom(tab, 6, { seq: 8, epoch: 0 });
    await clock.pass(50);
    unreadFrom(tab, 3, { seq: 5, epoch: 1 });
    await clock.pass(50);
    tab.link.restore();
    await clock.pass(60_000);
    expect(server.markOf('anna', room)).toEqual({ seq: 2, epoch: 1 });
    expect(pending(tab)).toBeUndefined();
  });

  test('that comes late does nothing to what another device set since', async () => {
    const { clock, server, open } = withMessages();
    const [phone, laptop] = [await open(), await open({ device: new MemoryDatabase() })];
    phone.link.cut();
    read(phone, 8);
    await clock.pass(100);
    unreadFrom(laptop, 4, start);
    await clock.pass(1_000);
    phone.link.restore();
    await clock.pass(60_000);
    expect(server.markOf('anna', room)).toEqual({ seq: 3, epoch: 1 });
    expect(pending(phone)).toBeUndefined();
  });

  test('whose answer is lost is sent again without harm', async () => {
    const { clock, server, open } = withMessages(7);
    const tab = await open();
    tab.link.weather = { lose: 0.6, loseFrame: 0, doubleFrame: 0, delay: 20 };
    unreadFrom(tab, 5, start);
    await clock.pass(60_000);
    tab.link.weather = { lose: 0, loseFrame: 0, doubleFrame: 0, delay: 20 };
    await clock.pass(180_000);
    expect(server.markOf('anna', room)).toEqual({ seq: 4, epoch: 1 });
    expect(pending(tab)).toBeUndefined();
  });

  test('of a conversation that can’t be read any more is dropped', async () => {
    const { clock, server, open } = withMessages();
    const tab = await open();
    const settled: SettledMark[] = [];
    tab.client.readMarks.onSettled((mark) => settled.push(mark));
    server.remove(room);
    read(tab, 3);
    await clock.pass(1_000);
    expect(pending(tab)).toBeUndefined();
    expect(settled).toEqual([{ conversationId: room, answer: null }]);
  });

  test('waits for its person to sign in again', async () => {
    const { clock, server, open } = withMessages();
    const tab = await open();
    server.refusals.push(new AppError('unauthenticated'));
    read(tab, 3);
    await clock.pass(60_000);
    expect(pending(tab)).toMatchObject({ read: { seq: 3 } });
    tab.crash();
    await open();
    expect(server.markOf('anna', room)).toEqual({ seq: 3, epoch: 0 });
  });

  test('in two tabs: the other one shows it, and that it left', async () => {
    const { clock, open } = withMessages();
    const [one, two] = [await open(), await open()];
    one.link.cut();
    two.link.cut();
    read(one, 8);
    await clock.pass(200);
    expect(pending(two)).toMatchObject({ read: { seq: 8, epoch: 0 } });
    one.link.restore();
    await clock.pass(60_000);
    expect(pending(two)).toBeUndefined();
  });
});
