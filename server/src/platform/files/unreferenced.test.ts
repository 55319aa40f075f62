import mongoose from 'mongoose';
import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { bucket, type FileOwner, openFile, storeFile } from './files.ts';
import { registerFileReferrers, removeUnreferenced } from './unreferenced.ts';

useTestDatabase();

const DAY_MS = 24 * 3_600_000;
const named = new Set<string>();
let asked: string[][] = [];

registerFileReferrers([
  {
    kind: 'note',
    namedBy: async (owners, ids) => {
      asked.push([...owners], [...ids]);
      return [...named];
    },
  },
]);

beforeEach(() => {
  named.clear();
  asked = [];
});

function store(owner: FileOwner): Promise<string> {
  return storeFile(new Uint8Array([1, 2, 3]), { contentType: 'text/plain', owner });
}

async function isKept(id: string, days: number): Promise<boolean> {
  await removeUnreferenced(Date.now() + days * DAY_MS);
  return (await openFile(id)) !== null;
}

it('removes after a day what its owner does not name', async () => {
  const [kept, left] = [await store({ kind: 'note', id: 'a' }), await store({ kind: 'note', id: 'b' })];
  named.add(kept);
  expect(await isKept(left, 0.9)).toBe(true);
  expect(await isKept(left, 1.1)).toBe(false);
  expect(await openFile(kept)).not.toBeNull();
  expect(asked).toEqual([['a', 'b'], []]);
});

it('leaves alone what belongs to a kind that nobody answers for', async () => {
  expect(await isKept(await store({ kind: 'other', id: 'a' }), 400)).toBe(true);
});

it('asks by its id for what has no owner', async () => {
  const upload = bucket().openUploadStream('');
  await new Promise<void>((done) => upload.end(Buffer.from('avant'), done));
  const id = upload.id.toHexString();
  named.add(id);
  expect(await isKept(id, 2)).toBe(true);
  expect(asked.flat()).toContain(id);
  named.clear();
  expect(await isKept(id, 2)).toBe(false);
});

it('removes pieces that belong to no file, whichever of them are left', async () => {
  const chunks = mongoose.connection.collection('files.chunks');
  const id = await store({ kind: 'note', id: 'a' });
  named.add(id);
  const before = await chunks.countDocuments();
  const lost = new mongoose.mongo.ObjectId();
  await chunks.insertMany([1, 2].map((n) => ({ files_id: lost, n, data: Buffer.from('x') })));
  await removeUnreferenced(Date.now() + 0.9 * DAY_MS);
  expect(await chunks.countDocuments()).toBe(before + 2);
  await removeUnreferenced(Date.now() + 2 * DAY_MS);
  expect(await chunks.countDocuments()).toBe(before);
  expect(await openFile(id)).not.toBeNull();
});

it('goes through more than one batch of them', async () => {
  const ids = Array.from({ length: 1_100 }, () => new mongoose.mongo.ObjectId());
  const uploadDate = new Date();
  await mongoose.connection
    .collection('files.files')
    .insertMany(
      ids.map((_id) => ({ _id, uploadDate, length: 0, metadata: { owner: { kind: 'note', id: 'a' } } })),
    );
  const [last] = ids.slice(-1).map((id) => id.toHexString());
  named.add(last ?? '');
  await removeUnreferenced(Date.now() + 2 * DAY_MS);
  const found = { 'metadata.owner.kind': 'note' };
  expect(await mongoose.connection.collection('files.files').countDocuments(found)).toBe(1);
});
