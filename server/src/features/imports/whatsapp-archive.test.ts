import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { Archive, BrokenArchiveError } from '../../platform/files/zip-archive.ts';
import { nameInExport } from './whatsapp-media.ts';

function bytesOf(content: Uint8Array) {
  const all = Buffer.from(content);
  async function* read(start: number, end: number) {
    for (let at = start; at < end; at += 1_000) yield all.subarray(at, Math.min(end, at + 1_000));
  }
  return { length: all.length, read };
}

const open = (content: Uint8Array) => Archive.open(bytesOf(content), nameInExport);

async function contentOf(archive: Archive, name: string): Promise<Buffer> {
  const entry = archive.entries.get(name);
  if (!entry) throw new Error(`no ${name}`);
  return Buffer.concat(await collect(archive.read(entry)));
}

async function collect(content: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(piece);
  return pieces;
}

/** Where the table of an archive says something of its first file. */
function tableOf(archive: Uint8Array): { bytes: Buffer; at: number } {
  const bytes = Buffer.from(archive);
  return { bytes, at: bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) };
}

it('gives what stands at its root, by its name however it is written', async () => {
  const name = 'Été\u202f25.pdf'.normalize('NFD');
  const archive = await open(
    zipSync({ [name]: strToU8('un'), 'a/b.jpg': strToU8('deux'), '../c.jpg': strToU8('trois') }),
  );
  expect([...archive.entries.keys()]).toEqual(['Été 25.pdf']);
  expect((await contentOf(archive, 'Été 25.pdf')).toString()).toBe('un');
});

it('takes the first of two of the same name', async () => {
  const twice = Buffer.from(zipSync({ 'a.txt': strToU8('un'), 'b.txt': strToU8('deux') }));
  twice.write('a.txt', twice.lastIndexOf('b.txt'));
  const archive = await open(twice);
  expect(archive.entries.size).toBe(1);
  expect((await contentOf(archive, 'a.txt')).toString()).toBe('un');
});

it('unfolds no more of a file than its table says, nor less', async () => {
  for (const [said, isStored] of [
    [100, false],
    [5_000_000, false],
    [100, true],
  ] as const) {
    const { bytes, at } = tableOf(
      zipSync({ 'a.txt': new Uint8Array(2_000_000) }, { level: isStored ? 0 : 9 }),
    );
    bytes.writeUInt32LE(said, at + 24);
    const reading = open(bytes).then((archive) => contentOf(archive, 'a.txt'));
    await expect(reading).rejects.toThrow(BrokenArchiveError);
  }
});

it.each([
  ['no archive', strToU8('Bonjour')],
  ['nothing', new Uint8Array()],
  ['a beginning', zipSync({ 'a.txt': new Uint8Array(9_000) }, { level: 0 }).subarray(0, 5_000)],
  ['an end', zipSync({ 'a.txt': new Uint8Array(9_000) }, { level: 0 }).subarray(5_000)],
])('is refused where it is %s', async (_what, content) => {
  const reading = open(content).then((archive) => contentOf(archive, 'a.txt'));
  await expect(reading).rejects.toThrow(BrokenArchiveError);
});

it('is refused where its table is spoilt anywhere, or answers', async () => {
  const { bytes, at } = tableOf(zipSync({ 'a.txt': strToU8('Bonjour à toutes et tous') }));
  for (let place = at; place < bytes.length; place += 1) {
    const spoilt = Buffer.from(bytes);
    spoilt[place] = 0xff - (spoilt[place] ?? 0);
    const reading = open(spoilt).then(async (archive) => {
      for (const entry of archive.entries.values()) await collect(archive.read(entry));
    });
    await reading.catch((error: unknown) => expect(error).toBeInstanceOf(BrokenArchiveError));
  }
});

it('is refused with more files than any group has', async () => {
  const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`${at}`, new Uint8Array()]));
  await expect(open(zipSync(many, { level: 0 }))).rejects.toThrow('too many files');
});

it('says it is our store that fails, not the archive', async () => {
  const whole = bytesOf(zipSync({ 'a.txt': new Uint8Array(9_000) }, { level: 0 }));
  const gone = new Error('the store is gone');
  let fails = false;
  async function* read(start: number, end: number) {
    if (fails) throw gone;
    yield* whole.read(start, end);
  }
  const archive = await Archive.open({ ...whole, read }, nameInExport);
  fails = true;
  await expect(contentOf(archive, 'a.txt')).rejects.toBe(gone);
});
