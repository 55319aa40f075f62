import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { openDexieStorage } from './dexie-storage.ts';
import { MemoryDatabase } from './memory-storage.ts';
import { claimNext } from './outbox-claims.ts';
import { addEntry, outboxTables } from './outbox-writes.ts';
import type { JournalStorage } from './storage.ts';

const account = 'anna';
const message = (body: string) =>
  ({ kind: 'message', clientId: body, conversationId: 'conversation', body, withdraws: [] }) as const;
const writing = (id: string) => ({ id, writtenAt: '2026-11-24T08:00:00.000Z' });
const opened: JournalStorage[] = [];

function keep(storage: JournalStorage): JournalStorage {
  opened.push(storage);
  return storage;
}

afterEach(async () => {
  await opened[0]?.destroy();
  for (const storage of opened.splice(0)) storage.close();
});

const memory = new MemoryDatabase();

describe.each([
  ['IndexedDB', () => keep(openDexieStorage(account))],
  ['memory', () => keep(memory.connect())],
])('the storage over %s', (_, open) => {
  test('keeps what was committed, for another tab and after it', async () => {
    const one = open();
    await one.transaction(outboxTables, (tables) => addEntry(tables, message('un'), writing('1')));
    await one.transaction(outboxTables, (tables) => addEntry(tables, message('deux'), writing('2')));
    one.close();
    const rows = await open().transaction(outboxTables, ({ outbox }) => outbox.all());
    expect(rows.map(({ order, work }) => [order, 'body' in work && work.body])).toEqual([
      [1, 'un'],
      [2, 'deux'],
    ]);
  });

  test('keeps nothing of a transaction that failed', async () => {
    const storage = open();
    const failing = storage.transaction(outboxTables, async (tables) => {
      await addEntry(tables, message('un'), writing('1'));
      throw new Error('full');
    });
    await expect(failing).rejects.toThrow('full');
    const rows = await storage.transaction(['outbox', 'values'], ({ outbox, values }) =>
      Promise.all([outbox.all(), values.all()]),
    );
    expect(rows).toEqual([[], []]);
  });

  test('gives a lane to one of two tabs that claim it at the same moment', async () => {
    const tabs = [open(), open()] as const;
    await tabs[0].transaction(outboxTables, (tables) => addEntry(tables, message('un'), writing('1')));
    const answers = await Promise.all(
      tabs.map((tab, at) =>
        tab.transaction(outboxTables, (tables) =>
          claimNext(tables, 'conversation', { holder: `tab-${at}`, now: 1_000, closed: new Set() }),
        ),
      ),
    );
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['claimed', 'wait']);
  });
});
