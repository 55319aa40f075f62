import { randomUUID } from 'node:crypto';
import { type Message, reactionKeys } from '@sentiers/shared/messages/schema.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { MemoryDatabase } from '../../client/src/lib/journal/memory-storage.ts';
import { Device } from './support/device.ts';
import { expectReplica, expectSame, loadAll, readFresh } from './support/fresh-read.ts';
import { openThread } from './support/open-thread.ts';
import { announcedChance, type Chance } from './support/seeded-random.ts';
import { openStage, type Seat, type Stage } from './support/stage.ts';

const CHANGES = 10_000;
const WRITERS = 8;
/** Requests that each writer has under way at the same time. */
const AT_ONCE = 16;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ people: WRITERS + 1 });
});

afterAll(() => stage.close());

/** Changes a conversation so many times: posts, corrections, reactions, deletions. Answers how many of each. */
async function change(device: Device, conversationId: string, times: number, chance: Chance) {
  const mine: Message[] = [];
  const done = { posts: 0, edits: 0, reactions: 0, deletions: 0 };
  let left = times;
  const { call } = device.client;
  const react = async ({ id: messageId }: Message) => {
    const reaction = chance.pick(reactionKeys);
    const { reactions } = await call('messages.setReaction', { messageId, reaction, active: true });
    const people = reactions.find((one) => one.reaction === reaction)?.people ?? [];
    expect(people).toContain(device.personId);
  };
  const step = async () => {
    const fate = chance.fraction();
    // Taken out while something is done to it: nothing else is, and each request is one change.
    const [message] = fate < 0.45 ? [] : mine.splice(chance.between(0, mine.length - 1), 1);
    if (!message) {
      done.posts += 1;
      const body = `écrit en son absence ${randomUUID()}`;
      mine.push(await call('messages.post', { conversationId, clientId: randomUUID(), body }));
    } else if (fate < 0.7) {
      done.edits += 1;
      const { id: messageId, revision } = message;
      const edit = { messageId, revision, operationId: randomUUID(), body: `corrigé ${randomUUID()}` };
      mine.push(await call('messages.edit', edit));
    } else if (fate < 0.9) {
      done.reactions += 1;
      await react(message);
    } else {
      done.deletions += 1;
      await call('messages.delete', { messageId: message.id });
    }
  };
  const run = async () => {
    while (left > 0) {
      left -= 1;
      await step();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
  return done;
}

async function online(device: Device): Promise<void> {
  await device.client.start();
  await vi.waitFor(() => expect(device.client.state.getSnapshot().kind).toBe('online'), { timeout: 15_000 });
}

function changesAsked(device: Device): number {
  return device.network.sent.filter(({ operation }) => operation === 'conversations.changes').length;
}

it('catches up after 10,000 changes, in a tab that slept and in one that is opened anew', {
  timeout: 180_000,
}, async () => {
  const chance = announcedChance('offline');
  const { baseUrl } = stage.server;
  const [absent, ...authors] = stage.cohort.members as [Seat, ...Seat[]];
  const conversationId = await openThread(baseUrl, absent, stage.cohort.channelId);
  const writers = authors.map((seat) => new Device({ url: baseUrl, seat }));
  await Promise.all(writers.map(online));
  await Promise.all(writers.map((writer) => change(writer, conversationId, 60, chance)));

  const cut = new Device({ url: baseUrl, seat: absent });
  const database = new MemoryDatabase();
  const closed = new Device({ url: baseUrl, seat: absent, database });
  const before = await readFresh(baseUrl, absent, conversationId);
  for (const device of [cut, closed]) {
    await online(device);
    device.client.conversation(conversationId).open();
    await expectReplica(device, conversationId, before);
  }
  // Another part of the conversation than the newest: what changes in it must be found too.
  await cut.client.conversation(conversationId).loadAround(3);
  const kept = database.connect();
  await vi.waitFor(
    async () => {
      const rows = await kept.transaction(['conversations'], ({ conversations }) => conversations.all());
      expect(rows.map(({ stamp }) => stamp.version)).toEqual([before.version]);
    },
    { timeout: 10_000 },
  );
  cut.cut();
  await closed.client.stop();

  const done = await Promise.all(
    writers.map((writer) => change(writer, conversationId, CHANGES / WRITERS, chance)),
  );
  for (const counts of done) for (const count of Object.values(counts)) expect(count).toBeGreaterThan(50);
  const after = await readFresh(baseUrl, absent, conversationId);
  expect(after.version - before.version).toBeGreaterThanOrEqual(CHANGES * 0.9);
  expect(cut.client.conversation(conversationId).version).toBe(before.version);

  cut.restore();
  const reopened = new Device({ url: baseUrl, seat: absent, database });
  await online(reopened);
  reopened.client.conversation(conversationId).open();
  for (const device of [cut, reopened]) {
    await expectReplica(device, conversationId, after);
    expect(changesAsked(device)).toBeGreaterThan(0);
    await loadAll(device, conversationId);
    expectSame(device.client.conversation(conversationId).getSnapshot().items, after.messages);
  }
  await Promise.all([...writers, cut, reopened].map(({ client }) => client.stop()));
});
