import { describe, expect, test } from 'vitest';
import { newDraft } from './draft-rows.ts';
import { eraseReading } from './erase.ts';
import { MemoryDatabase } from './memory-storage.ts';
import { addEntry, outboxTables } from './outbox-writes.ts';
import type { JournalStorage, KeptRow } from './storage.ts';

const at = '2026-11-24T08:00:00.000Z';
const kept = { id: 'conversation', visitedAt: 1 } as KeptRow;
const draft = (context: string, dirty: boolean) => ({
  ...newDraft(context, at),
  content: { body: context },
  dirty,
});

/** A device on which someone has read, and written what did not leave yet. */
async function used(): Promise<JournalStorage> {
  const storage = new MemoryDatabase().connect();
  await storage.transaction(outboxTables, (tables) =>
    addEntry(
      tables,
      { kind: 'message', clientId: '1', conversationId: 'conversation', body: 'en attente', withdraws: [] },
      { id: '1', writtenAt: at },
    ),
  );
  await storage.transaction(
    ['conversations', 'values', 'drafts'],
    async ({ conversations, values, drafts }) => {
      await conversations.put(kept);
      await values.put({ name: 'answers', value: 'ce qui a été lu' });
      await values.put({ name: 'outbox.readMarks', value: 'à dire au serveur' });
      await drafts.put(draft('thread:sent', false));
      await drafts.put(draft('thread:unsent', true));
    },
  );
  return storage;
}

describe('erasing what was read', () => {
  test('leaves no conversation, no answer and no draft that the server has', async () => {
    const storage = await used();
    await eraseReading(storage);
    await storage.transaction(
      ['conversations', 'values', 'drafts'],
      async ({ conversations, values, drafts }) => {
        expect(await conversations.all()).toEqual([]);
        expect((await values.all()).filter(({ name }) => !name.startsWith('outbox.'))).toEqual([]);
        expect((await drafts.all()).map(({ context }) => context)).toEqual(['thread:unsent']);
      },
    );
  });

  test('keeps for the same person’s return what they wrote and what the server does not know yet', async () => {
    const storage = await used();
    await eraseReading(storage);
    await storage.transaction([...outboxTables, 'values', 'drafts'], async ({ outbox, values, drafts }) => {
      expect((await outbox.all()).map(({ work }) => work)).toMatchObject([{ body: 'en attente' }]);
      expect(await values.get('outbox.readMarks')).toEqual({
        name: 'outbox.readMarks',
        value: 'à dire au serveur',
      });
      expect(await drafts.get('thread:unsent')).toEqual(draft('thread:unsent', true));
    });
  });
});
