import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { MemoryDatabase } from '../../client/src/lib/journal/memory-storage.ts';
import { Device } from './support/device.ts';
import { expectReplica, readFresh } from './support/fresh-read.ts';
import type { Sent } from './support/network.ts';
import { openThread } from './support/open-thread.ts';
import { announcedChance } from './support/seeded-random.ts';
import { openStage, type Seat, type Stage } from './support/stage.ts';
import { Tabs } from './support/tabs.ts';
import { Writer } from './support/writer.ts';

let stage: Stage;
let seat: Seat;
let conversationId: string;

beforeAll(async () => {
  stage = await openStage({ people: 1 });
  seat = stage.cohort.members[0] as Seat;
});

afterAll(() => stage.close());

async function openTabs(): Promise<Writer[]> {
  conversationId = await openThread(stage.server.baseUrl, seat, stage.cohort.channelId);
  const [database, tabs] = [new MemoryDatabase(), new Tabs()];
  const writers = ['first', 'second'].map((holder) => {
    const peers = tabs.join(holder);
    return new Writer(new Device({ url: stage.server.baseUrl, seat, database, peers }));
  });
  for (const { device } of writers) {
    await device.client.start();
    device.client.conversation(conversationId).open();
  }
  for (const { device } of writers) await online(device);
  return writers;
}

async function online(device: Device): Promise<void> {
  await vi.waitFor(() => expect(device.client.state.getSnapshot().kind).toBe('online'), { timeout: 15_000 });
}

async function expectSentByNobody(writers: readonly Writer[]): Promise<void> {
  await vi.waitFor(
    () => {
      for (const { device } of writers) expect(device.client.outbox.getSnapshot().entries).toEqual([]);
    },
    { timeout: 60_000 },
  );
}

/** What was written in both tabs is there once, in the order in which it was written, and both show it so. */
async function expectThereOnce(writers: readonly Writer[], bodies: readonly string[]): Promise<void> {
  const fresh = await readFresh(stage.server.baseUrl, seat, conversationId);
  expect(fresh.messages.slice(1).map(({ body }) => body)).toEqual(bodies);
  for (const { device } of writers) await expectReplica(device, conversationId, fresh);
}

/** clientIds of the posts that left, whichever way: a fall-back to HTTP would be a second send. */
function postsOf(writers: readonly Writer[]): string[] {
  const isPost = ({ operation }: Sent) => operation === 'messages.post' || operation.endsWith('/messages');
  return writers
    .flatMap(({ device }) => device.network.sent.filter(isPost))
    .map(({ way, input }) => (way === 'socket' ? (input as { clientId: string }).clientId : 'by HTTP'));
}

it('sends each message once, from two tabs that share one outbox', async () => {
  const chance = announcedChance('two tabs');
  const writers = await openTabs();
  const bodies: string[] = [];
  for (let number = 0; number < 60; number += 1) {
    const body = `mot ${number}`;
    bodies.push(body);
    await chance.pick(writers).device.client.outbox.sendMessage({ conversationId }, body);
  }
  await expectSentByNobody(writers);

  const posts = postsOf(writers);
  expect(posts).toHaveLength(bodies.length);
  expect(new Set(posts).size).toBe(bodies.length);
  await expectThereOnce(writers, bodies);
  for (const { device } of writers) await device.client.stop();
});

it('leaves to the other tab what a cut one could not send, once and in order', async () => {
  const chance = announcedChance('two tabs, one of them cut');
  const writers = await openTabs();
  const bodies: string[] = [];
  for (let number = 0; number < 40; number += 1) {
    const { device } = chance.pick(writers);
    if (number % 10 === 5) device.cut();
    if (number % 10 === 9) for (const writer of writers) writer.device.restore();
    const body = `mot coupé ${number}`;
    bodies.push(body);
    await device.client.outbox.sendMessage({ conversationId }, body);
  }
  for (const { device } of writers) {
    device.restore();
    await online(device);
  }
  await expectSentByNobody(writers);
  await expectThereOnce(writers, bodies);
  for (const { device } of writers) await device.client.stop();
});

it('sends once what two tabs hold while the server is killed under them', { timeout: 120_000 }, async () => {
  const writers = await openTabs();
  const bodies: string[] = [];
  for (let number = 0; number < 40; number += 1) {
    const { device } = writers[number % 2] as Writer;
    const body = `mot tué ${number}`;
    bodies.push(body);
    await device.client.outbox.sendMessage({ conversationId }, body);
    if (number === 10) await stage.server.kill();
    if (number === 30) await stage.server.restart();
  }
  await expectSentByNobody(writers);
  await expectThereOnce(writers, bodies);
  for (const { device } of writers) await device.client.stop();
});
