// @vitest-environment jsdom
import type { ThreadStanding } from '@sentiers/shared/threads/schema.ts';
import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, test } from 'vitest';
import { queries } from '../../../lib/api/api.ts';
import { showMark } from './show-mark.ts';

const channelId = 'canal';
const badgesKey = queries.inbox.badges.queryKey({ input: {} });
const threadKey = queries.threads.get.queryKey({ input: { threadId: 'fil' } });
const listKey = [...queries.threads.list.key(), { input: { channelId } }];
const noticesKey = [...queries.inbox.list.key(), { input: { open: 'true' } }];

const standing: ThreadStanding = {
  following: true,
  level: null,
  takesPart: true,
  mutedUntil: null,
  read: { seq: 4, epoch: 0 },
  unread: 2,
};
let cache: QueryClient;

beforeEach(() => {
  cache = new QueryClient();
  cache.setQueryData(badgesKey, {
    inbox: 3,
    reports: 0,
    direct: 0,
    experiences: 0,
    channels: { [channelId]: 2 },
    at: 'now',
    changesAt: null,
  });
  cache.setQueryData(threadKey, { id: 'fil', channelId, standing: { ...standing, unread: 0 } } as never);
  cache.setQueryData(listKey, {
    pages: [
      {
        items: [
          { id: 'fil', channelId, standing },
          { id: 'autre', channelId, standing },
        ],
        next: null,
      },
    ],
    pageParams: [],
  });
  const line = { threadId: 'fil', reason: 'mentioned', done: false };
  cache.setQueryData(noticesKey, {
    pages: [
      {
        items: [
          { ...line, id: 'lue', seq: 5 },
          { ...line, id: 'attend un « Bien reçu »', seq: 5, reason: 'announcement', awaits: true },
          { ...line, id: 'plus loin', seq: 9 },
          { ...line, id: 'masqué', seq: 5, reason: 'message-hidden' },
          { ...line, id: 'ailleurs', seq: 5, threadId: 'autre' },
        ],
        next: null,
      },
    ],
    pageParams: [],
  });
});

function lines<Item>(key: readonly unknown[]): Item[] {
  return cache.getQueryData<{ pages: { items: Item[] }[] }>(key)?.pages.flatMap(({ items }) => items) ?? [];
}

describe('a mark that the server does not have yet', () => {
  test('is where the thread is shown, and in the badge of its channel, once', () => {
    const mark = { read: { seq: 6, epoch: 0 }, unread: 0 };
    showMark(cache, 'fil', mark);
    showMark(cache, 'fil', mark);
    const [thread, other] = lines<{ standing: ThreadStanding }>(listKey);
    expect(thread?.standing).toEqual({ ...standing, ...mark });
    expect(other?.standing).toEqual(standing);
    expect(cache.getQueryData(threadKey)).toMatchObject({ standing: mark });
    expect(cache.getQueryData(badgesKey)).toMatchObject({ channels: { [channelId]: 1 } });
  });

  test('ends the lines of « Pour vous » that lead to what was read, and no other', () => {
    showMark(cache, 'fil', { read: { seq: 6, epoch: 0 }, unread: 0 });
    const done = lines<{ id: string; done: boolean }>(noticesKey).filter((notice) => notice.done);
    expect(done.map(({ id }) => id)).toEqual(['lue']);
    expect(cache.getQueryData(badgesKey)).toMatchObject({ inbox: 2 });
  });

  test('that goes back raises the badge again', () => {
    showMark(cache, 'fil', { read: { seq: 6, epoch: 0 }, unread: 0 });
    showMark(cache, 'fil', { read: { seq: 4, epoch: 1 }, unread: 2 });
    expect(cache.getQueryData(badgesKey)).toMatchObject({ channels: { [channelId]: 2 } });
  });

  test('does nothing where what is known is later', () => {
    showMark(cache, 'fil', { read: { seq: 3, epoch: 0 }, unread: 5 });
    expect(lines<{ standing: ThreadStanding }>(listKey)[0]?.standing).toEqual(standing);
    expect(cache.getQueryData(badgesKey)).toMatchObject({ inbox: 3, channels: { [channelId]: 2 } });
  });

  test('of a thread that isn’t followed counts in no badge', () => {
    cache.setQueryData(listKey, { pages: [{ items: [], next: null }], pageParams: [] });
    cache.setQueryData(threadKey, {
      id: 'fil',
      channelId,
      standing: { ...standing, following: false },
    } as never);
    showMark(cache, 'fil', { read: { seq: 6, epoch: 0 }, unread: 0 });
    expect(cache.getQueryData(badgesKey)).toMatchObject({ channels: { [channelId]: 2 } });
  });
});
