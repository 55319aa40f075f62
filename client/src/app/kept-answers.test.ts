import { AppError } from '@sentiers/shared/errors.ts';
import { hashKey, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryDatabase } from '../lib/journal/memory-storage.ts';
import { keepAnswers, restoreAnswers } from './kept-answers.ts';

const day = 24 * 3_600_000;
const key = ['channels', 'list'];
let database: MemoryDatabase;

beforeEach(() => {
  database = new MemoryDatabase();
});

afterEach(() => {
  vi.useRealTimers();
});

async function session(act: (cache: QueryClient) => Promise<unknown>): Promise<void> {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const stop = keepAnswers(cache, database.connect());
  await act(cache);
  await stop();
  cache.clear();
}

async function restored(): Promise<QueryClient> {
  const cache = new QueryClient();
  await restoreAnswers(cache, database.connect());
  return cache;
}

const answer = (value: unknown) => (cache: QueryClient) =>
  cache.fetchQuery({ queryKey: key, queryFn: async () => value });

describe('kept answers', () => {
  it('are there at the next visit, with the moment they were given', async () => {
    await session(answer(['Le refuge']));
    const cache = await restored();
    expect(cache.getQueryData(key)).toEqual(['Le refuge']);
    expect(cache.getQueryState(key)?.dataUpdatedAt).toBeGreaterThan(Date.now() - 60_000);
  });

  it('stay through a visit that did not ask for them', async () => {
    await session(answer(['Le refuge']));
    await session((cache) => cache.fetchQuery({ queryKey: ['people'], queryFn: async () => 2 }));
    expect((await restored()).getQueryData(key)).toEqual(['Le refuge']);
  });

  it('stay when the network fails, and go when the server refuses', async () => {
    await session(answer(['Le refuge']));
    const failing = (error: Error) => (cache: QueryClient) =>
      cache.fetchQuery({ queryKey: key, queryFn: () => Promise.reject(error) }).catch(() => undefined);
    await session(failing(new TypeError('Failed to fetch')));
    expect((await restored()).getQueryData(key)).toEqual(['Le refuge']);
    await session(failing(new AppError('not_found')));
    expect((await restored()).getQueryData(key)).toBeUndefined();
  });

  it('give way to a newer answer', async () => {
    await session(answer(['Le refuge']));
    const cache = new QueryClient();
    await cache.fetchQuery({ queryKey: key, queryFn: async () => ['Le refuge', 'Annonces'] });
    await restoreAnswers(cache, database.connect());
    expect(cache.getQueryData(key)).toEqual(['Le refuge', 'Annonces']);
  });

  it('are written no more once the person left', async () => {
    const cache = new QueryClient();
    let left = false;
    const stop = keepAnswers(cache, database.connect(), () => !left);
    await answer(['Le refuge'])(cache);
    left = true;
    await stop();
    expect((await restored()).getQueryData(key)).toBeUndefined();
  });

  it('are forgotten after a month', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await session(answer(['Le refuge']));
    vi.setSystemTime(Date.now() + 31 * day);
    expect((await restored()).getQueryData(key)).toBeUndefined();
  });

  it('stay, whatever their age and number, where they went along with a seminar', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await session(answer(['Le refuge']));
    const row = { seminarId: 'seminar', kept: null, wanted: null, stopped: false, answers: [hashKey(key)] };
    await database.connect().transaction(['packs'], ({ packs }) => packs.put(row));
    vi.setSystemTime(Date.now() + 31 * day);
    await session(async (cache) => {
      for (let index = 0; index < 301; index += 1) {
        await cache.fetchQuery({ queryKey: ['thread', index], queryFn: async () => index });
      }
    });
    const cache = await restored();
    expect(cache.getQueryData(key)).toEqual(['Le refuge']);
    expect(cache.getQueryCache().find({ queryKey: key })?.gcTime).toBe(Number.POSITIVE_INFINITY);
    expect(cache.getQueryCache().getAll()).toHaveLength(301);
  });

  it('are three hundred at most, the newest', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await session(async (cache) => {
      for (let index = 0; index < 310; index += 1) {
        vi.setSystemTime(Date.now() + 1_000);
        await cache.fetchQuery({ queryKey: ['thread', index], queryFn: async () => index });
      }
    });
    const cache = await restored();
    expect(cache.getQueryCache().getAll()).toHaveLength(300);
    expect(cache.getQueryData(['thread', 309])).toBe(309);
    expect(cache.getQueryData(['thread', 0])).toBeUndefined();
  });
});
