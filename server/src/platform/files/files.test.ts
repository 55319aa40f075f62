import { buffer } from 'node:stream/consumers';
import mongoose from 'mongoose';
import { expect, it } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { openFile, removeFile, storeFile } from './files.ts';

useTestDatabase();

const owner = { kind: 'note', id: 'a' };

function stored(contentType: string) {
  return { contentType, owner };
}

it('gives back what was stored, byte for byte, with its type', async () => {
  const bytes = new Uint8Array(600_000).map((_, index) => index % 251);
  const id = await storeFile(bytes, stored('image/webp'));
  const file = await openFile(id);
  expect(file).toMatchObject({ contentType: 'image/webp', length: bytes.length });
  expect(file && (await buffer(file.read())).equals(bytes)).toBe(true);
});

it('gives back a part, both its ends included', async () => {
  const bytes = new Uint8Array(600_000).map((_, index) => index % 251);
  const file = await openFile(await storeFile(bytes, stored('image/webp')));
  const part = file && (await buffer(file.read({ start: 261_000, end: 262_500 })));
  expect(part?.equals(bytes.subarray(261_000, 262_501))).toBe(true);
});

it('stores what arrives piece by piece', async () => {
  async function* pieces() {
    yield Buffer.from('un ');
    yield Buffer.from('deux');
  }
  const file = await openFile(await storeFile(pieces(), stored('text/plain')));
  expect(file && (await buffer(file.read())).toString()).toBe('un deux');
});

it('finds nothing where nothing is, and takes any text for an id', async () => {
  expect(await openFile('000000000000000000000000')).toBeNull();
  expect(await openFile('../../etc/passwd')).toBeNull();
});

it('removes the content too, and removing again is fine', async () => {
  const id = await storeFile(new Uint8Array([1, 2, 3]), stored('image/webp'));
  const chunks = mongoose.connection.collection('files.chunks');
  const before = await chunks.countDocuments();
  await removeFile(id);
  await removeFile(id);
  expect(await openFile(id)).toBeNull();
  expect(await chunks.countDocuments()).toBe(before - 1);
});

it('keeps nothing of what could not be stored whole', async () => {
  async function* pieces() {
    yield Buffer.alloc(600_000);
    yield Buffer.alloc(600_000);
    throw new Error('cut');
  }
  const chunks = mongoose.connection.collection('files.chunks');
  const before = await chunks.countDocuments();
  await expect(storeFile(pieces(), stored('text/plain'))).rejects.toThrow('cut');
  expect(await chunks.countDocuments()).toBe(before);
});
