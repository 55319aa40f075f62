import { setTimeout as delay } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import type { RunningServer } from '../../fixtures/server.ts';
import { Device } from './device.ts';
import { expectReplica, expectSame, type FreshRead, loadAll, readFresh } from './fresh-read.ts';
import { openThread } from './open-thread.ts';
import type { Chance } from './seeded-random.ts';
import type { Stage } from './stage.ts';
import { Writer } from './writer.ts';

export type Killed = 'server' | 'database' | 'both';

interface StormPlan {
  stage: Stage;
  chance: Chance;
  /** What is killed, one after the other. */
  kills: readonly Killed[];
  conversations: number;
  /** Longest wait between two messages of a person, milliseconds. */
  pauseMs: number;
}

const DRAIN_MS = 120_000;

/**
 * Everyone writes through the client while processes are killed; then nobody does anything any more, and all that was
 * promised must come true by itself.
 */
export async function surviveStorm(plan: StormPlan): Promise<void> {
  const { stage, chance, pauseMs } = plan;
  const { baseUrl } = stage.server;
  const { channelId, members } = stage.cohort;
  const [first] = members;
  if (!first) throw new Error('nobody to write');
  const conversationIds: string[] = [];
  for (let number = 0; number < plan.conversations; number += 1) {
    conversationIds.push(await openThread(baseUrl, first, channelId));
  }
  const writers = members.map((seat) => new Writer(new Device({ url: baseUrl, seat })));
  for (const { device } of writers) {
    await device.client.start();
    for (const id of conversationIds) device.client.conversation(id).open();
  }
  try {
    const ending = new AbortController();
    await Promise.all([
      ...writers.map((writer) => writer.writeUntil(ending.signal, conversationIds, chance, pauseMs)),
      killOneAfterTheOther(plan, writers).finally(() => ending.abort()),
    ]);
    await expectEmptyOutboxes(writers);
    for (const id of conversationIds) await expectAllThere(baseUrl, id, writers);
  } finally {
    await Promise.all(writers.map(({ device }) => device.client.stop()));
  }
}

/** Each time in the middle of the work: something was acknowledged since the last time. */
async function killOneAfterTheOther({ stage, chance, kills }: StormPlan, writers: readonly Writer[]) {
  const { server } = stage;
  const acknowledged = () => writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0);
  for (const [index, killed] of kills.entries()) {
    const before = acknowledged();
    await vi
      .waitFor(() => expect(acknowledged()).toBeGreaterThan(before), { timeout: DRAIN_MS })
      .catch(() => {
        const last = kills[index - 1] ?? 'nothing';
        throw new Error(
          `nothing was acknowledged after ${last} was killed (${index})\n${howTheyStand(server, writers)}`,
        );
      });
    await delay(chance.between(0, 2_500));
    if (killed === 'database') await stage.killDatabase();
    else {
      const gone = killed === 'both' ? stage.killDatabase() : null;
      await server.kill();
      await delay(chance.between(0, 1_000));
      await server.restart();
      await gone;
    }
  }
}

/** What one wants to know when everyone waits. */
function howTheyStand(server: RunningServer, writers: readonly Writer[]): string {
  const states = Map.groupBy(writers, ({ device }) => device.client.state.getSnapshot().kind);
  const counts = [...states].map(([kind, those]) => `${those.length} ${kind}`).join(', ');
  const left = writers.flatMap(({ device }) => device.client.outbox.getSnapshot().entries);
  const attempts = left.map((entry) => entry.attempts);
  const waiting = `${left.length} waiting, tried at most ${Math.max(0, ...attempts)} times`;
  return `${counts}; ${waiting}; the server said:\n${server.output().slice(-4_000)}`;
}

/** Nobody hurries them: every outbox empties by itself, and nothing in it was refused. */
async function expectEmptyOutboxes(writers: readonly Writer[]): Promise<void> {
  await vi.waitFor(
    () => {
      const left = writers.flatMap(({ device }) => device.client.outbox.getSnapshot().entries);
      expect(left.map(({ status, refusal, attempts }) => ({ status, refusal, attempts }))).toEqual([]);
    },
    { timeout: DRAIN_MS, interval: 100 },
  );
  expect(writers.flatMap(({ refused }) => refused)).toEqual([]);
}

async function expectAllThere(url: string, conversationId: string, writers: readonly Writer[]) {
  const [first] = writers;
  if (!first) throw new Error('nobody wrote');
  const fresh = await readFresh(url, first.device.seat, conversationId);
  expectDense(fresh);
  for (const writer of writers) expectOnceInOrder(fresh, conversationId, writer);
  for (const { device } of writers) {
    await expectReplica(device, conversationId, fresh);
    await loadAll(device, conversationId);
    expectSame(device.client.conversation(conversationId).getSnapshot().items, fresh.messages);
  }
}

/** Ranks without a hole, a version for each change. */
function expectDense({ messages }: FreshRead): void {
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
  expect(new Set(messages.map(({ version }) => version)).size).toBe(messages.length);
  expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
}

/** What someone wrote is there once, in the order in which they wrote; what was acknowledged is what it was then. */
function expectOnceInOrder({ messages }: FreshRead, conversationId: string, writer: Writer): void {
  const { personId } = writer.device;
  const bodies = writer.written
    .filter((one) => one.conversationId === conversationId)
    .map(({ body }) => body);
  const theirs = messages.filter(({ author, body }) => author.id === personId && body !== 'Bonjour.');
  expect(theirs.map(({ body }) => body)).toEqual(bodies);
  const byId = new Map(messages.map((message) => [message.id, message]));
  for (const promised of writer.acknowledged.filter((one) => one.conversationId === conversationId)) {
    const { clientId, seq, body } = promised;
    expect(byId.get(promised.id)).toMatchObject({ clientId, seq, body });
  }
  expect(writer.acknowledged.length).toBeGreaterThan(0);
}
