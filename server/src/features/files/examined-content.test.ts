import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Speaker } from '../../test/discussion.ts';
import { finishFile, giveFile } from '../../test/send-file.ts';
import { FileModel } from './files.model.ts';

const app = useTestApp();
let nora: Speaker;

beforeAll(async () => {
  nora = (await buildDiscussion(app)).nora;
});

async function refusal(content: Uint8Array, name: string, isVoice = false) {
  const voice = isVoice ? { voice: { duration: 1_000, waveform: [10, 90] } } : {};
  const { fileId, answer } = await finishFile(nora.visitor, { name, content, ...voice });
  const { status, body } = await answer;
  expect(await FileModel.countDocuments({ _id: fileId })).toBe(0);
  return `${status} ${body.details?.fields?.[0]?.reason}`;
}

const give = (content: Uint8Array, name: string) => giveFile(nora.visitor, { name, content });

async function fetched(file: FileSummary, part = '') {
  const response = await nora.visitor.get(`/api/files/${file.id}${part}`).buffer(true).expect(200);
  return { headers: response.headers, bytes: response.body as Buffer };
}

function photo() {
  return sharp({ create: { width: 60, height: 30, channels: 3, background: '#c8402f' } })
    .withExif({ IFD0: { Copyright: 'secret', Orientation: '6' }, IFD3: { GPSLatitude: '48/1 1/1 1/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg();
}

describe('a picture', () => {
  it('is made anew: upright, WebP, without what it says of where it was taken', async () => {
    const file = await give(await photo().toBuffer(), 'IMG 2041.JPG');
    expect(file).toMatchObject({
      kind: 'image',
      name: 'IMG 2041.webp',
      mediaType: 'image/webp',
      width: 30,
      height: 60,
    });
    const { bytes, headers } = await fetched(file);
    expect(bytes.includes('secret')).toBe(false);
    const { exif, format, orientation } = await sharp(bytes).metadata();
    expect({ exif, format, orientation }).toEqual({
      exif: undefined,
      format: 'webp',
      orientation: undefined,
    });
    expect(headers['content-type']).toBe('image/webp');
    expect(headers['content-disposition']).toMatch(/^inline; filename="IMG 2041.webp"/);
  });

  it('is bounded, and has a small one for threads', async () => {
    const large = await sharp({ create: { width: 5_000, height: 1_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const file = await give(large, 'plan.png');
    expect(file).toMatchObject({ width: 2560, height: 512 });
    const thumbnail = await fetched(file, '/thumbnail');
    expect(await sharp(thumbnail.bytes).metadata()).toMatchObject({
      width: 800,
      height: 160,
      format: 'webp',
    });
  });

  it('still moves if it moved', async () => {
    const frames = [0, 120, 250].map((red) => ({
      create: { width: 8, height: 8, channels: 3 as const, background: { r: red, g: 0, b: 0 } },
    }));
    const images = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
    const gif = await sharp(images, { join: { animated: true } })
      .gif()
      .toBuffer();
    const file = await give(gif, 'pas.gif');
    expect(file).toMatchObject({ width: 8, height: 8, name: 'pas.webp' });
    expect((await sharp((await fetched(file)).bytes).metadata()).pages).toBe(3);
  });

  it('keeps nothing of what was hidden in its bytes', async () => {
    const polyglot = Buffer.concat([
      await photo().toBuffer(),
      Buffer.from('<script>alert(1)</script>PK\u0003\u0004'),
    ]);
    const file = await give(polyglot, 'page.html');
    expect(file).toMatchObject({ kind: 'image', name: 'page.webp' });
    expect((await fetched(file)).bytes.includes('script')).toBe(false);
  });

  it('is refused when it unfolds into too many pixels, or is broken', async () => {
    expect(await refusal(pixelBomb(60_000, 60_000), 'bombe.png')).toBe('413 image_pixels');
    const broken = (await photo().toBuffer()).subarray(0, 300);
    expect(await refusal(broken, 'photo.jpg')).toBe('400 image_broken');
  });
});

describe('what is told from content', () => {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF');

  it.each([
    ['rapport.pdf', pdf, 'rapport.pdf', 'application/pdf'],
    ['photo.jpg', pdf, 'photo.jpg.pdf', 'application/pdf'],
    ['budget.csv', Buffer.from('poste;montant\nénergie;12\n'), 'budget.csv', 'text/csv'],
    ['budget.csv', Buffer.from('poste;montant\n\xe9nergie;12\n', 'latin1'), 'budget.csv', 'text/csv'],
    ['notes.md', Buffer.from('# Notes'), 'notes.md', 'text/markdown'],
    ['lancer.bat', Buffer.from('del *.*'), 'lancer.bat.txt', 'text/plain'],
    ['page.html', Buffer.from('<script>alert(1)</script>'), 'page.html', 'application/octet-stream'],
    [
      'logo.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'logo.svg',
      'application/octet-stream',
    ],
    [
      'logo.svg',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      'logo.svg',
      'application/octet-stream',
    ],
    ['compte.docx', zip('[Content_Types].xml', wordTypes()), 'compte.docx', wordType()],
    ['archive.docx', zip('a.txt', Buffer.from('a')), 'archive.docx.zip', 'application/zip'],
    ['fac\u202efdp.txt', Buffer.from('x'), 'fac fdp.txt', 'text/plain'],
  ])('%s', async (name, content, kept, type) => {
    const file = await give(content, name);
    expect(file).toMatchObject({ kind: 'document', name: kept, mediaType: type });
    const { headers } = await fetched(file);
    expect(headers['content-disposition']).toMatch(/^attachment; /);
    expect(headers['content-type']?.split(';')[0]).toBe(type);
  });

  it.each([
    ['programme.txt', Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000'.padEnd(400, '\u0000'), 'latin1')],
    ['script', Buffer.from('\u007fELF\u0002\u0001\u0001'.padEnd(200, '\u0000'), 'latin1')],
    ['données.csv', Buffer.from([1, 2, 3, 0, 0, 0])],
    ['installe.msi', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
  ])('refuses %s', async (name, content) => {
    expect(await refusal(content, name)).toBe('415 file_type');
  });

  it('says clearly that a phone’s own pictures are not read here', async () => {
    const heic = Buffer.concat([
      Buffer.from('00000018', 'hex'),
      Buffer.from('ftypheic\0\0\0\0heicmif1'),
      Buffer.alloc(64),
    ]);
    expect(await refusal(heic, 'IMG_1.HEIC')).toBe('415 image_heic');
  });

  it('does not unfold what an archive hides', async () => {
    const bomb = zip('[Content_Types].xml', Buffer.alloc(300 * 1024 * 1024));
    const before = process.memoryUsage().rss;
    const { answer } = await finishFile(nora.visitor, { name: 'bombe.docx', content: bomb });
    expect([200, 415]).toContain((await answer).status);
    expect(process.memoryUsage().rss - before).toBeLessThan(250 * 1024 * 1024);
  });
});

describe('a voice message', () => {
  const webm = Buffer.from(
    '1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701ffffffffffffff',
    'hex',
  );

  it.each([
    ['webm', webm, 'audio/webm', 'voix.webm'],
    [
      'mp4',
      Buffer.concat([
        Buffer.from('00000020', 'hex'),
        Buffer.from('ftypisom\0\0\u0002\0isomiso2mp41'),
        Buffer.alloc(40),
      ]),
      'audio/mp4',
      'voix.m4a',
    ],
    [
      'ogg',
      Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead'), Buffer.alloc(40)]),
      'audio/ogg',
      'voix.ogg',
    ],
  ])('is heard in the page, recorded as %s', async (ending, content, mediaType, name) => {
    const voice = { duration: 61_000, waveform: [0, 40, 100] };
    const file = await giveFile(nora.visitor, { name: `voix.${ending}`, content, voice });
    expect(file).toMatchObject({ kind: 'audio', mediaType, name, voice });
    const { headers } = await fetched(file);
    expect(headers).toMatchObject({ 'content-type': mediaType });
    expect(headers['content-disposition']).toMatch(/^inline; /);
  });

  it('is sound', async () => {
    expect(await refusal(await photo().toBuffer(), 'voix.webm', true)).toBe('415 voice_type');
    expect(await refusal(Buffer.from('bonjour'), 'voix.webm', true)).toBe('415 voice_type');
  });
});

function wordType(): string {
  return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
}

function wordTypes(): Buffer {
  return Buffer.from(
    `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${wordType()}.main+xml"/></Types>`,
  );
}

/** An archive with one file in it. */
function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.write('PK\u0003\u0004', 'latin1');
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}

/** A picture of a few bytes that claims to have thousands of millions of pixels. */
function pixelBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
