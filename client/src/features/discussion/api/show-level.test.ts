// @vitest-environment jsdom
import type { ThreadStanding } from '@sentiers/shared/threads/schema.ts';
import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test } from 'vitest';
import { queries } from '../../../lib/api/api.ts';
import type { PendingLevel } from '../../../lib/journal/pending-level.ts';
import { keepLevel, showLevel } from './show-level.ts';

const channelsKey = queries.channels.list.queryKey({ input: {} });
const threadKey = queries.threads.get.queryKey({ input: { threadId: 'fil' } });
const standing: ThreadStanding = {
  ...{ following: true, level: null, takesPart: true, mutedUntil: null },
  ...{ read: { seq: 4, epoch: 0 }, unread: 2 },
};
const waiting = { number: 1, attempts: 0 };
let cache: QueryClient;

beforeEach(() => {
  cache = new QueryClient();
  cache.setQueryData(threadKey, { id: 'fil', channelId: 'canal', standing } as never);
  cache.setQueryData(channelsKey, {
    items: [{ id: 'canal', following: { level: null, mutedUntil: null } }],
  } as never);
});

const thread = () => (cache.getQueryData(threadKey) as { standing: ThreadStanding }).standing;
const channel = () => (cache.getQueryData(channelsKey) as { items: unknown[] }).items[0];
const show = (level: Pick<PendingLevel, 'of' | 'id' | 'choice'>) =>
  showLevel(cache, { ...level, ...waiting } as PendingLevel);

test('a choice of a thread is shown before it left, as often as it is looked at', () => {
  for (let times = 0; times < 2; times += 1) {
    show({ of: 'thread', id: 'fil', choice: { level: 'none' } });
    expect(thread()).toEqual({ ...standing, level: 'none', following: false });
  }
  show({ of: 'thread', id: 'inconnu', choice: { level: 'none' } });
});

test('a choice of a channel is that of its threads that have none', () => {
  show({ of: 'channel', id: 'canal', choice: { level: 'mentions' } });
  expect(channel()).toMatchObject({ following: { level: 'mentions', mutedUntil: null } });
  expect(thread().following).toBe(false);
});

test('what the server stores takes its place; what it refused is asked again', () => {
  show({ of: 'thread', id: 'fil', choice: { level: 'none' } });
  keepLevel(cache, { of: 'thread', id: 'fil', answer: { of: 'thread', id: 'fil', standing } });
  expect(thread()).toEqual(standing);
  expect(cache.getQueryState(threadKey)?.isInvalidated).toBe(false);
  keepLevel(cache, { of: 'thread', id: 'fil', answer: null });
  expect(cache.getQueryState(threadKey)?.isInvalidated).toBe(true);
});
