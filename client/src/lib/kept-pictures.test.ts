// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetPictures, keepPictures, keptPicture } from './kept-pictures.ts';

/** The browser's caches, in memory, in the order in which things were put. */
class Caches {
  readonly all = new Map<string, Map<string, Response>>();

  async open(name: string) {
    const kept = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, kept);
    return {
      keys: async () => [...kept.keys()].map((url) => new Request(url)),
      match: async (url: string) => kept.get(url)?.clone(),
      put: async (url: string, answer: Response) => void kept.set(url, answer),
      delete: async (url: string) => kept.delete(url),
    };
  }

  async delete(name: string) {
    return this.all.delete(name);
  }
}

const asked: string[] = [];
let isAway = false;

beforeEach(() => {
  asked.length = 0;
  isAway = false;
  vi.stubGlobal('caches', new Caches());
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    if (isAway) throw new TypeError('no network');
    const { pathname } = new URL(String(input));
    asked.push(pathname);
    return pathname.endsWith('gone') ? new Response('', { status: 404 }) : new Response(pathname);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const within = '/api/experiences/a/';
const one = `${within}files/1`;
const two = `${within}files/2/thumbnail`;
const read = async (address: string, account = 'nora') =>
  (await (await keptPicture(account, address))?.text()) ?? null;

it('has the pictures of an article without a network, each asked for once', async () => {
  await keepPictures('nora', within, [one, two]);
  await keepPictures('nora', within, [one, two]);
  expect(asked).toEqual([one, two]);
  isAway = true;
  expect([await read(one), await read(two)]).toEqual([one, two]);
});

it('forgets what the article shows no more, and nothing of others', async () => {
  const other = '/api/experiences/b/files/3';
  await keepPictures('nora', '/api/experiences/b/', [other]);
  await keepPictures('nora', within, [one, two]);
  await keepPictures('nora', within, [two]);
  expect([await read(one), await read(two), await read(other)]).toEqual([null, two, other]);
  await keepPictures('nora', within, []);
  expect([await read(two), await read(other)]).toEqual([null, other]);
});

it('keeps nothing that the server refused', async () => {
  const gone = `${within}files/gone`;
  await keepPictures('nora', within, [gone]);
  expect(await read(gone)).toBeNull();
});

it('is one account’s alone, and goes as it signs out', async () => {
  await keepPictures('nora', within, [one]);
  expect(await read(one, 'karim')).toBeNull();
  await forgetPictures('nora');
  expect(await read(one)).toBeNull();
});

it('keeps the latest sixty', async () => {
  const many = Array.from({ length: 63 }, (_, rank) => `${within}files/n${rank}`);
  await keepPictures('nora', within, many);
  expect(await read(many[2] ?? '')).toBeNull();
  expect(await read(many[3] ?? '')).toBe(many[3]);
});

it('asks for nothing in a browser that keeps nothing', async () => {
  vi.unstubAllGlobals();
  await keepPictures('nora', within, [one]);
  expect(asked).toEqual([]);
  expect(await read(one)).toBeNull();
});
