import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import compression from 'compression';
import express, { type Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveClient } from './client-files.ts';

const directory = mkdtempSync(join(tmpdir(), 'sentiers-client-'));
const script = `/* ${'balise '.repeat(400)}*/`;
const strongest = brotliCompressSync(script);
let app: Express;

beforeAll(() => {
  mkdirSync(join(directory, 'assets'));
  writeFileSync(join(directory, 'index.html'), '<!doctype html>');
  writeFileSync(join(directory, 'assets/page-1a2b.js'), script);
  writeFileSync(join(directory, 'assets/page-1a2b.js.br'), strongest);
  writeFileSync(join(directory, 'boot.js'), script);
  writeFileSync(join(directory, 'boot.js.br'), strongest);
  writeFileSync(join(directory, '.inputs'), 'private');
  app = express().use(compression(), serveClient(directory));
});

afterAll(() => rmSync(directory, { recursive: true }));

const ask = (path: string, accepted: string) =>
  request(app).get(path).set('accept-encoding', accepted).buffer(false);

describe('a built file', () => {
  it.each(['/assets/page-1a2b.js', '/boot.js'])('%s leaves as the build compressed it', async (path) => {
    const { headers } = await ask(path, 'gzip, deflate, br').expect(200);
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-length': String(strongest.length),
      'content-type': expect.stringMatching(/^text\/javascript/),
      vary: expect.stringContaining('Accept-Encoding'),
    });
  });

  it.each([
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', undefined],
  ])('is never in Brotli for who accepts %s', async (accepted, encoding) => {
    const { headers } = await ask('/assets/page-1a2b.js', accepted).expect(200);
    expect(headers['content-encoding']).toBe(encoding);
  });

  it('is kept for ever by its name, and asked for again without one', async () => {
    const hashed = await ask('/assets/page-1a2b.js', 'br');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const named = await ask('/boot.js', 'br');
    expect(named.headers['cache-control']).toBe('no-cache');
    await ask('/boot.js', 'br')
      .set('if-none-match', named.headers.etag ?? '')
      .expect(304);
  });
});

describe('an address without a file', () => {
  it('is the page, and a build’s file that is gone is not', async () => {
    const page = await ask('/canaux/un-fil', 'br').expect(200);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    await ask('/assets/page-0000.js', 'br').expect(404);
  });

  it('never tells what is hidden', async () => {
    const hidden = await request(app).get('/.inputs').expect(200);
    expect(hidden.text).toBe('<!doctype html>');
  });
});
