import { setTimeout as delay } from 'node:timers/promises';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { RunningServer } from '../fixtures/server.ts';
import { Device } from './support/device.ts';
import { ask, readFresh } from './support/fresh-read.ts';
import { openThread } from './support/open-thread.ts';
import { announcedChance } from './support/seeded-random.ts';
import { openStage, type Seat, type Stage } from './support/stage.ts';
import { Writer } from './support/writer.ts';

let stage: Stage;
let secondServer: RunningServer;

beforeAll(async () => {
  stage = await openStage({ people: 8 });
  secondServer = await stage.startAnotherServer();
});

afterAll(() => stage.close());

async function openWriter(url: string, seat: Seat, conversationId: string): Promise<Writer> {
  const device = new Device({ url, seat });
  await device.client.start();
  const conversation = device.client.conversation(conversationId);
  conversation.open();
  await vi.waitFor(() => expect(conversation.getSnapshot().status).toBe('ready'), { timeout: 15_000 });
  return new Writer(device);
}

/** Removes someone while everything goes on; answers the head that stood once that was acknowledged. */
async function remove(removed: Seat, conversationId: string): Promise<number> {
  const { baseUrl } = stage.server;
  const path = `/cohorts/${stage.cohort.cohortId}/people/${removed.personId}`;
  const answer = await ask(baseUrl, stage.coordinator, path, { method: 'DELETE' });
  expect(answer.status).toBe(204);
  return (await readFresh(baseUrl, stage.coordinator, conversationId)).version;
}

/** Asks something over the person's own socket: all that was told to it before has then arrived. */
async function roundTrip(writer: Writer): Promise<void> {
  await writer.device.client.call('conversations.heads', { conversations: {}, channels: {} });
}

function highestTold(writer: Writer, conversationId: string): number {
  const versions = writer.device.network.told.flatMap((event) =>
    event.name === 'journal.advanced' && event.data.conversationId === conversationId ? [event.data.to] : [],
  );
  return Math.max(0, ...versions);
}

function publishedBy(messages: readonly Message[], { personId }: Seat): Message[] {
  return messages.filter(({ author }) => author.id === personId);
}

it('neither tells nor takes anything once a removal was acknowledged, on any server', {
  timeout: 120_000,
}, async () => {
  const chance = announcedChance('removal');
  const { baseUrl } = stage.server;
  const [stays, also, ...leaving] = stage.cohort.members as [Seat, Seat, ...Seat[]];
  const conversationId = await openThread(baseUrl, stays, stage.cohort.channelId);
  const urlOf = (index: number) => (index % 2 === 0 ? baseUrl : secondServer.baseUrl);
  const staying = await Promise.all([
    openWriter(baseUrl, stays, conversationId),
    openWriter(secondServer.baseUrl, also, conversationId),
  ]);
  const removed = await Promise.all(
    leaving.map((seat, index) => openWriter(urlOf(index), seat, conversationId)),
  );
  const ending = new AbortController();
  const writing = [...staying, ...removed].map((writer) =>
    writer.writeUntil(ending.signal, [conversationId], chance, 250),
  );

  const heads = new Map<Writer, number>();
  for (const writer of removed) {
    await vi.waitFor(() => expect(highestTold(writer, conversationId)).toBeGreaterThan(0), {
      timeout: 15_000,
    });
    await vi.waitFor(() => expect(writer.acknowledged.length).toBeGreaterThan(0), { timeout: 15_000 });
    await delay(chance.between(0, 400));
    heads.set(writer, await remove(writer.device.seat, conversationId));
  }
  const last = Math.max(...heads.values());
  await vi.waitFor(
    () => {
      for (const writer of staying) expect(highestTold(writer, conversationId)).toBeGreaterThan(last + 10);
    },
    { timeout: 30_000 },
  );
  ending.abort();
  await Promise.all(writing);

  const { messages, version } = await readFresh(baseUrl, stays, conversationId);
  expect(version).toBeGreaterThan(last + 10);
  for (const writer of removed) {
    await roundTrip(writer);
    const head = heads.get(writer) ?? 0;
    expect(highestTold(writer, conversationId)).toBeLessThanOrEqual(head);
    const theirs = publishedBy(messages, writer.device.seat);
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.filter((message) => message.version > head)).toEqual([]);
    await expectOut(writer, conversationId);
  }
  await Promise.all([...staying, ...removed].map(({ device }) => device.client.stop()));
});

/** What they wrote later is set aside with its reason, what they had read is gone, and no address gives it back. */
async function expectOut(writer: Writer, conversationId: string): Promise<void> {
  const { client, seat } = writer.device;
  await vi.waitFor(
    () => {
      expect(client.conversation(conversationId).getSnapshot()).toMatchObject({ status: 'gone', items: [] });
      const { entries } = client.outbox.getSnapshot();
      expect(entries.length).toBeGreaterThan(0);
      for (const { status, refusal } of entries) {
        expect({ status, code: refusal?.code }).toEqual({ status: 'refused', code: 'not_found' });
      }
    },
    { timeout: 30_000 },
  );
  for (const url of [stage.server.baseUrl, secondServer.baseUrl]) {
    for (const path of [
      `/conversations/${conversationId}/messages`,
      `/conversations/${conversationId}/changes?after=0`,
      `/threads/${conversationId}`,
      `/channels/${stage.cohort.channelId}/threads`,
    ]) {
      expect((await ask(url, seat, path)).status).toBe(404);
    }
  }
}
