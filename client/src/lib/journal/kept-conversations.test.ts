import type { Pack } from '@sentiers/shared/packs/schema.ts';
import { expect, test } from 'vitest';
import type { Conversation } from './conversation.ts';
import { KeptConversations } from './kept-conversations.ts';
import { MemoryDatabase } from './memory-storage.ts';
import type { KeptRow } from './storage.ts';
import { SimClock, settle } from './testing/sim-clock.ts';

const stamp = { version: 1, audience: 'readers' as const, incarnation: 1 };
const rowOf = (id: string, visitedAt: number): KeptRow => ({
  ...{ id, visitedAt, stamp },
  ...{ thread: null, from: 0, messages: [] },
});
const packedThread = (threadId: string) => ({ threadId }) as Pack['threads'][number];

test('the forty looked at last are kept, and all that went along with a seminar', async () => {
  const clock = new SimClock();
  const storage = new MemoryDatabase().connect();
  const pack = { documents: [], threads: [packedThread('packed')] } as unknown as Pack;
  const wanted = { documents: [], threads: [packedThread('on its way')] } as unknown as Pack;
  await storage.transaction(['conversations', 'packs'], async ({ conversations, packs }) => {
    await packs.put({ seminarId: 's', kept: { pack, at: 0 }, wanted, stopped: false, answers: [] });
    for (const id of ['packed', 'on its way', 'oldest']) await conversations.put(rowOf(id, -1));
    for (let index = 0; index < 39; index += 1) await conversations.put(rowOf(`seen ${index}`, index));
  });
  const kept = new KeptConversations(storage, clock);
  const { id: _id, visitedAt: _at, ...content } = rowOf('now', 0);
  kept.changed({ id: 'now', kept: () => content } as unknown as Conversation);
  await clock.pass(2_000);
  await settle();
  const ids = [...(await kept.versions()).keys()];
  expect(ids).toHaveLength(42);
  expect(ids).toEqual(expect.arrayContaining(['now', 'packed', 'on its way', 'seen 0']));
  expect(ids).not.toContain('oldest');
});
