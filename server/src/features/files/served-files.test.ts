import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Speaker } from '../../test/discussion.ts';
import { giveFile } from '../../test/send-file.ts';

const app = useTestApp();
let nora: Speaker;

beforeAll(async () => {
  nora = (await buildDiscussion(app)).nora;
});

const give = (content: Uint8Array, name: string) => giveFile(nora.visitor, { name, content });

describe('the address of a file', () => {
  const content = Buffer.from(Array.from({ length: 700_000 }, (_, at) => 97 + (at % 26)));
  let file: FileSummary;
  const ask = (headers: Record<string, string> = {}) =>
    nora.visitor.get(`/api/files/${file.id}`).set(headers);

  beforeAll(async () => {
    file = await give(content, 'Été "2026".txt');
  });

  it('can do nothing by itself, and is kept by no shared cache', async () => {
    const { headers } = await nora.visitor
      .get(`/api/files/${file.id}`)
      .set('Accept-Encoding', 'br, gzip')
      .expect(200);
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache, no-transform',
      'accept-ranges': 'bytes',
      'content-length': '700000',
      'content-disposition': `attachment; filename="_t_ _2026_.txt"; filename*=UTF-8''%C3%89t%C3%A9%20%222026%22.txt`,
    });
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('gives a part: from its start, from its middle, its end', async () => {
    for (const [range, from, to] of [
      ['bytes=0-9', 0, 9],
      ['bytes=261000-262200', 261_000, 262_200],
      ['bytes=699990-', 699_990, 699_999],
      ['bytes=-5', 699_995, 699_999],
      ['bytes=699998-999999999', 699_998, 699_999],
    ] as const) {
      const { text, headers } = await ask({ Range: range }).expect(206);
      expect(headers['content-range']).toBe(`bytes ${from}-${to}/700000`);
      expect(text).toBe(content.subarray(from, to + 1).toString());
    }
  });

  it('says where it ends to who asks for more, and gives all for what it does not understand', async () => {
    const beyond = await ask({ Range: 'bytes=700000-' }).expect(416);
    expect(beyond.headers['content-range']).toBe('bytes */700000');
    for (const range of ['lines=1-2', 'bytes=9-2,', 'bytes=0-1,5-6']) {
      const { status } = await ask({ Range: range });
      expect([200, 416]).toContain(status);
    }
  });

  it('answers in a word who has it already, and asks for the rest of nothing else', async () => {
    const { headers } = await ask().expect(200);
    const etag = headers.etag ?? '';
    await ask({ 'If-None-Match': etag }).expect(304);
    await ask({ Range: 'bytes=0-1', 'If-Range': etag }).expect(206);
    await ask({ Range: 'bytes=0-1', 'If-Range': '"autre"' }).expect(200);
  });

  it('is asked about without its content', async () => {
    const response = await fetch(`${app.url}/api/files/${file.id}`, {
      method: 'HEAD',
      headers: { cookie: nora.visitor.cookie },
    });
    expect([response.status, response.headers.get('content-length')]).toEqual([200, '700000']);
  });

  it('downloads a picture too, when asked', async () => {
    const red = sharp({ create: { width: 60, height: 30, channels: 3, background: '#c8402f' } });
    const image = await give(await red.jpeg().toBuffer(), 'a.jpg');
    const { headers } = await nora.visitor.get(`/api/files/${image.id}?download`).expect(200);
    expect(headers['content-disposition']).toMatch(/^attachment; /);
  });
});
