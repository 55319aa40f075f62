import { expect, test } from 'vitest';
import { OutboxRows } from './outbox-rows.ts';
import { entryOf, fileOf, outboxStage, refused, works } from './testing/outbox-stage.ts';

test('what waits is read in the order in which it leaves, files in that in which they came', async () => {
  const { storage, putFile } = await outboxStage(entryOf(2, works.message), entryOf(1, works.edit));
  await putFile(fileOf('late', { addedAt: 20 }));
  await putFile(fileOf('early', { addedAt: 10 }));
  const rows = new OutboxRows();
  expect([rows.entries, rows.files]).toEqual([[], []]);
  expect(await rows.read(storage)).toBe(true);
  expect(rows.entries).toEqual([entryOf(1, works.edit), entryOf(2, works.message)]);
  expect(rows.files.map(({ id }) => id)).toEqual(['early', 'late']);
});

test('read again, it is the same where nothing is other than it was', async () => {
  const { storage, inside, putFile } = await outboxStage(entryOf(1, works.message));
  await putFile(fileOf('file'));
  const rows = new OutboxRows();
  await rows.read(storage);
  const { entries, files } = rows;
  expect(await rows.read(storage)).toBe(false);
  expect([rows.entries === entries, rows.files === files]).toEqual([true, true]);
  await putFile(fileOf('file', { context: null }));
  expect(await rows.read(storage)).toBe(true);
  expect(rows.files).toEqual([fileOf('file', { context: null })]);
  await inside(({ outbox }) => outbox.put(entryOf(1, works.message, { attempts: 1 })));
  expect(await rows.read(storage)).toBe(true);
  expect(rows.entries).toEqual([entryOf(1, works.message, { attempts: 1 })]);
});

test('lanes are those in which something leaves by itself', async () => {
  const { storage } = await outboxStage(
    entryOf(1, works.message),
    entryOf(2, works.edit),
    entryOf(3, works.message, { lane: 'elsewhere' }),
    entryOf(4, works.message, { lane: 'set aside', ...refused('forbidden') }),
    entryOf(5, works.message, { lane: 'asks', status: 'asks' }),
  );
  const rows = new OutboxRows();
  await rows.read(storage);
  expect(rows.lanes()).toEqual(new Set(['room', 'elsewhere']));
});
