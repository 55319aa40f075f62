import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import { describe, expect, test } from 'vitest';
import { OutboxFiles } from './outbox-files.ts';
import { outboxTables } from './outbox-writes.ts';
import type { Tables } from './storage.ts';
import { fileOf, outboxStage, writtenAt } from './testing/outbox-stage.ts';
import { SimClock, seededRandom } from './testing/sim-clock.ts';

const day = 24 * 3_600_000;

/** The files of a device, and what a composer saw of them at each change. */
async function device() {
  const clock = new SimClock();
  const random = seededRandom(4);
  const { storage, inside, files: rows, putFile } = await outboxStage();
  const may = { write: true };
  const seen: { taking: string[]; isLeaving: boolean }[] = [];
  const files = new OutboxFiles({
    ...{ clock, storage },
    write: async (work: (tables: Tables) => Promise<void>) => {
      if (!may.write) throw new Error('the device is full');
      await storage.transaction([...outboxTables, 'drafts'], work);
    },
    writing: () => ({ id: random.uuid(), writtenAt }),
    onChanged: () =>
      void seen.push({ taking: files.taking().map(({ id }) => id), isLeaving: files.isLeaving('file') }),
  });
  const keep = async (id: string, fields: Parameters<typeof fileOf>[1] = {}) => {
    await putFile(fileOf(id, fields));
    await inside(({ contents }) => contents.put({ id, content: new Blob([id]) }));
  };
  const kept = async () => (await rows()).map(({ id }) => id);
  const bytes = () => inside(async ({ contents }) => (await contents.all()).map(({ id }) => id));
  return { clock, files, may, seen, keep, kept, bytes };
}

const added = { id: 'file', name: 'a.txt', kind: 'document', voice: null, content: new Blob(['x']) } as const;
const summary: FileSummary = {
  ...{ id: 'file', name: 'a.txt', kind: 'document', mediaType: 'text/plain', bytes: 1 },
  ...{ width: null, height: null, voice: null },
};

describe.each([
  ['is stored', true],
  ['finds no place', false],
])('a file that %s', (_, fits) => {
  test('is seen as being taken at once, and no more when that is over', async () => {
    const { files, may, seen, kept } = await device();
    may.write = fits;
    const adding = files.add('thread:room', [added]).catch(() => null);
    expect(seen).toEqual([{ taking: ['file'], isLeaving: false }]);
    await adding;
    expect(seen.slice(1)).toEqual([{ taking: [], isLeaving: false }]);
    expect(await kept()).toEqual(fits ? ['file'] : []);
  });
});

describe('a file that is given up', () => {
  test.each([
    ['is gone', true, []],
    ['is in sight again where the device could not forget it', false, ['file']],
  ])('is out of sight at once, and %s', async (_, works, left) => {
    const { files, may, seen, keep, kept } = await device();
    await keep('file');
    may.write = works;
    const removing = files.remove('file').catch(() => null);
    expect(seen).toEqual([{ taking: [], isLeaving: true }]);
    await removing;
    expect(seen.slice(1)).toEqual([{ taking: [], isLeaving: false }]);
    expect(await kept()).toEqual(left);
  });
});

test('files of words that are kept for later are forgotten here with their bytes, and no others', async () => {
  const { files, keep, kept, bytes } = await device();
  for (const id of ['one', 'other', 'two']) await keep(id);
  await files.release(['one', 'two']);
  expect([await kept(), await bytes()]).toEqual([['other'], ['other']]);
});

test('files that were sent and never shown are forgotten after a month; those that wait to leave never', async () => {
  const { clock, files, keep, kept, bytes } = await device();
  const month = clock.now() - 30 * day;
  await keep('old', { summary, addedAt: month - 1 });
  await keep('month', { summary, addedAt: month });
  await keep('new', { summary, addedAt: clock.now() });
  await keep('waiting', { addedAt: month - 300 * day });
  await files.forgetOld();
  const stay = ['month', 'new', 'waiting'];
  expect([await kept(), await bytes()]).toEqual([stay, stay]);
});
