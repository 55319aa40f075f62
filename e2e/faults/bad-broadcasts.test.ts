import { setTimeout as delay } from 'node:timers/promises';
import { reactionKeys } from '@sentiers/shared/messages/schema.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Clock, systemClock } from '../../client/src/lib/journal/environment.ts';
import type { ServerEvent } from '../../client/src/lib/realtime/socket-port.ts';
import { Device } from './support/device.ts';
import { expectReplica, expectSame, loadAll, readFresh } from './support/fresh-read.ts';
import { Network, type Weather } from './support/network.ts';
import { openThread } from './support/open-thread.ts';
import { announcedChance, type Chance } from './support/seeded-random.ts';
import { openStage, type Seat, type Stage } from './support/stage.ts';
import { Writer } from './support/writer.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ people: 6 });
});

afterAll(() => stage.close());

/** Waits a tenth as long: the look at the heads, each half minute, comes after three seconds. */
const hurried: Clock = {
  now: () => systemClock.now(),
  after: (milliseconds, run) => systemClock.after(milliseconds / 10, run),
};

/** Loses, doubles, delays and so reorders what the server tells of its journals; counts what it did. */
function badWeather(chance: Chance) {
  const done = { lost: 0, doubled: 0, delayed: 0 };
  const weather: Weather = (event, deliver) => {
    if (!event.name.endsWith('.advanced')) return deliver(event);
    const fate = chance.fraction();
    const late = (told: ServerEvent) => setTimeout(() => deliver(told), chance.between(1, 400));
    if (fate < 0.3) done.lost += 1;
    else if (fate < 0.6) {
      done.doubled += 1;
      deliver(event);
      late(structuredClone(event));
    } else if (fate < 0.9) {
      done.delayed += 1;
      late(event);
    } else deliver(event);
  };
  return { weather, done };
}

async function openDevice(seat: Seat, conversationId: string, weather: Weather | null): Promise<Device> {
  const network = new Network();
  if (weather) network.weather = weather;
  const clock = weather ? hurried : systemClock;
  const device = new Device({ url: stage.server.baseUrl, seat, network, clock });
  await device.client.start();
  const conversation = device.client.conversation(conversationId);
  conversation.open();
  await vi.waitFor(() => expect(conversation.getSnapshot().status).toBe('ready'), { timeout: 15_000 });
  return device;
}

/** Someone who writes, corrects, reacts and deletes, one thing after the other, in what their replica shows. */
async function live(writer: Writer, conversationId: string, chance: Chance, steps: number): Promise<void> {
  const { client, personId } = writer.device;
  for (let step = 0; step < steps; step += 1) {
    await delay(chance.between(0, 60));
    const { items } = client.conversation(conversationId).getSnapshot();
    const known = items.filter(({ state }) => state === 'published');
    const mine = known.filter(({ author }) => author.id === personId);
    const fate = chance.fraction();
    if (fate < 0.5 || known.length === 0) await writer.writeOne(conversationId);
    else if (fate < 0.7) {
      await client.outbox.react(chance.pick(known), chance.pick(reactionKeys), chance.fraction() < 0.7);
    } else if (fate < 0.9 && mine.length > 0) {
      await client.outbox.edit(chance.pick(mine), `corrigé à l’étape ${step}`);
    } else if (mine.length > 0) await client.outbox.remove(chance.pick(mine));
  }
  await vi.waitFor(
    () => {
      const { entries } = client.outbox.getSnapshot();
      expect(entries.filter(({ status }) => status === 'waiting')).toEqual([]);
    },
    { timeout: 60_000 },
  );
}

it('ends at the same state, whatever becomes of the broadcasts on their way', {
  timeout: 180_000,
}, async () => {
  const chance = announcedChance('bad broadcasts');
  const { baseUrl } = stage.server;
  const members = stage.cohort.members;
  const conversationId = await openThread(baseUrl, members[0] as Seat, stage.cohort.channelId);
  const weathers = members.slice(0, 3).map(() => badWeather(chance));
  const struck = await Promise.all(
    weathers.map(({ weather }, index) => openDevice(members[index] as Seat, conversationId, weather)),
  );
  const others = await Promise.all(members.slice(3).map((seat) => openDevice(seat, conversationId, null)));
  const devices = [...struck, ...others];
  const writers = devices.map((device) => new Writer(device));

  await Promise.all(writers.map((writer) => live(writer, conversationId, chance, 60)));

  for (const { done } of weathers) {
    for (const count of Object.values(done)) expect(count).toBeGreaterThan(5);
  }
  const fresh = await readFresh(baseUrl, members[0] as Seat, conversationId);
  for (const device of devices) {
    await expectReplica(device, conversationId, fresh);
    await loadAll(device, conversationId);
    expectSame(device.client.conversation(conversationId).getSnapshot().items, fresh.messages);
  }
  await Promise.all(devices.map(({ client }) => client.stop()));
});

it('finds by itself that the last broadcast was lost', async () => {
  const { baseUrl } = stage.server;
  const [listener, author] = stage.cohort.members as [Seat, Seat];
  const conversationId = await openThread(baseUrl, author, stage.cohort.channelId);
  const device = await openDevice(listener, conversationId, (event, deliver) => deliver(event));
  const writer = new Writer(await openDevice(author, conversationId, null));
  const { body } = await writer.writeOne(conversationId);
  const bodies = () =>
    device.client
      .conversation(conversationId)
      .getSnapshot()
      .items.map((one) => one.body);
  await vi.waitFor(() => expect(bodies()).toContain(body), { timeout: 10_000 });

  const shownAtEachLoss: number[] = [];
  device.network.weather = (event, deliver) => {
    if (event.name === 'journal.advanced') shownAtEachLoss.push(bodies().length);
    else deliver(event);
  };
  await writer.writeOne(conversationId);
  await vi.waitFor(() => expect(shownAtEachLoss).toEqual([2]), { timeout: 10_000 });

  const fresh = await readFresh(baseUrl, author, conversationId);
  expect(fresh.messages).toHaveLength(3);
  await expectReplica(device, conversationId, fresh, 15_000);
  expect(shownAtEachLoss).toHaveLength(1);
  await Promise.all([device.client.stop(), writer.device.client.stop()]);
});
