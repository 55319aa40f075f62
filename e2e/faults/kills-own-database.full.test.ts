import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createNodeClient, type NodeClient } from '../../client/src/lib/journal/node-client.ts';
import { dataPlaces, readLastRun } from '../../server/src/platform/database/embedded/data-places.ts';
import { type RunningServer, startServer } from '../fixtures/server.ts';
import { announcedChance } from './support/seeded-random.ts';

let server: RunningServer;
let clients: NodeClient[];
let conversationId: string;

beforeAll(async () => {
  server = await startServer();
  const first = server.accounts.find(({ role }) => role === 'member');
  const members = server.accounts.filter(({ cohort, role }) => role === 'member' && cohort === first?.cohort);
  clients = await Promise.all(
    members.map(({ email, password }) => createNodeClient({ url: server.baseUrl, email, password })),
  );
  const [client] = clients;
  if (!client) throw new Error('nobody to write');
  const { items: channels } = await client.api.channels.list({});
  const channel = channels.find(({ abilities }) => abilities.createThread);
  const { items } = await client.api.threads.list({ channelId: channel?.id ?? '' });
  conversationId = items.find(({ closed }) => !closed)?.conversationId ?? '';
  for (const { journal } of clients) journal.conversation(conversationId).open();
});

afterAll(async () => {
  for (const client of clients) await client.close();
  await server.stop();
});

it('finds everything again after its own database was killed with it, several times', {
  timeout: 300_000,
}, async () => {
  const chance = announcedChance('kills, own database');
  const written: string[] = [];
  for (let round = 0; round < 6; round += 1) {
    for (let number = 0; number < 20; number += 1) {
      const body = `tour ${round}, mot ${number}`;
      written.push(body);
      await chance.pick(clients).journal.outbox.sendMessage({ conversationId }, body);
      await delay(chance.between(0, 40));
    }
    const { pid } = readLastRun(dataPlaces(server.dataDir)) ?? {};
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toContain(server.dataDir);
    if (chance.fraction() < 0.7 && pid) process.kill(pid, 'SIGKILL');
    await server.kill();
    await delay(chance.between(0, 1_500));
    await server.restart();
  }
  await vi.waitFor(
    () => {
      for (const { journal } of clients) expect(journal.outbox.getSnapshot().entries).toEqual([]);
    },
    { timeout: 120_000, interval: 100 },
  );
  const isWritten = new Set(written);
  const last = await clients[0]?.api.messages.list({ conversationId, limit: 200 });
  const bodies = last?.items.map(({ body }) => body).filter((body) => isWritten.has(body)) ?? [];
  expect(bodies.toSorted()).toEqual(written.toSorted());
  await vi.waitFor(
    () => {
      for (const { journal } of clients) {
        const { items } = journal.conversation(conversationId).getSnapshot();
        expect(items.map(({ body }) => body).filter((body) => isWritten.has(body))).toEqual(bodies);
      }
    },
    { timeout: 60_000, interval: 100 },
  );
});
