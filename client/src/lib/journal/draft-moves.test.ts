import { expect, test } from 'vitest';
import { moveInside } from './draft-moves.ts';
import type { DraftRecord } from './draft-record.ts';
import type { FileRecord } from './file-record.ts';
import { MemoryDatabase } from './memory-storage.ts';
import { late, row, theirs, words } from './testing/sample-drafts.ts';

const [from, to] = ['direct:bilal', 'thread:room'];
const gone = { context: from, content: words(''), dirty: true, discarded: true, updatedAt: late };

/** A device that keeps these drafts, and a file added to each of three places, after the one draft went on in the other. */
async function moved(...drafts: DraftRecord[]) {
  const storage = new MemoryDatabase().connect();
  return storage.transaction(['drafts', 'files'], async (tables) => {
    for (const draft of drafts) await tables.drafts.put(draft);
    for (const context of [from, to, 'thread:other']) {
      await tables.files.put({ id: `à ${context}`, context } as FileRecord);
    }
    await moveInside(tables, { from, to, at: late });
    const files = (await tables.files.all()).map(({ context }) => context);
    return { source: await tables.drafts.get(from), target: await tables.drafts.get(to), files };
  });
}

test('a draft goes on before what stands elsewhere, which was written here then, with its own files only', async () => {
  const { source, target, files } = await moved(
    row({ context: from, content: words('d’abord') }),
    row({ content: words('ensuite') }),
  );
  expect(source).toStrictEqual(row({ ...gone, write: 4 }));
  const both = { content: words('d’abord\n\nensuite'), write: 4, dirty: true, updatedAt: late };
  expect(target).toStrictEqual(row(both));
  expect(files).toEqual([to, to, 'thread:other']);
});

test('words that stand there already, but for the spaces around them, leave it as it is', async () => {
  const there = row({ content: words('d’abord\n\nensuite') });
  const { source, target } = await moved(row({ context: from, content: words(' d’abord\n') }), there);
  expect(source).toMatchObject(gone);
  expect(target).toStrictEqual(there);
});

test('a draft that was thrown away moves nothing, its files neither', async () => {
  const [source, target] = [row({ context: from, content: words(''), discarded: true }), row()];
  const unmoved = { source, target, files: [from, to, 'thread:other'] };
  expect(await moved(source, target)).toStrictEqual(unmoved);
});

test('words of another device go on even where those beside them were thrown away', async () => {
  const away = row({ context: from, content: words(''), discarded: true, other: theirs(7) });
  const { source, target } = await moved(away);
  expect(target?.content).toEqual(words('ailleurs'));
  expect(source).toStrictEqual(row({ ...gone, write: 4, number: 7 }));
});
