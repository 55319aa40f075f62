// @vitest-environment jsdom
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queries } from '../../../lib/api/api.ts';
import type { JournalClient } from '../../../lib/journal/journal-client.ts';
import { Emitter } from '../../../lib/journal/observable.ts';
import { JournalContext } from '../../../lib/journal/react.ts';
import type { ServerEvent } from '../../../lib/realtime/socket-port.ts';
import { renderApp } from '../../../testing/render.tsx';
import { useActivitySync } from './use-activity-sync.ts';

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

function Badges({ read, level, following }: { read: () => unknown; level: string; following?: boolean }) {
  const cache = useQueryClient();
  const { data } = useQuery({
    queryKey: queries.inbox.badges.queryKey({ input: {} }),
    queryFn: read as never,
  });
  cache.setQueryData(queries.me.get.queryKey({ input: {} }), { id: 'nora' } as never);
  const channels = [{ id: 'canal', following: { level, mutedUntil: null } }];
  cache.setQueryData(queries.channels.list.queryKey({ input: {} }), { items: channels } as never);
  if (following !== undefined) {
    const thread = { id: 'fil', channelId: 'canal', standing: { following } };
    cache.setQueryData(queries.threads.get.queryKey({ input: { threadId: 'fil' } }), thread as never);
  }
  useActivitySync();
  return <p>{data ? 'comptés' : 'attendus'}</p>;
}

/** A page with badges, and how often they were counted after a post of someone. */
async function countedAfterPost(
  where: { level?: string; following?: boolean; by?: string },
  milliseconds: number,
): Promise<number> {
  const told = new Emitter<ServerEvent>();
  const read = vi.fn(() => ({ channels: {} }));
  renderApp(
    <JournalContext value={{ listen: told.listen } as unknown as JournalClient}>
      <Badges
        read={read}
        level={where.level ?? 'mine'}
        {...(where.following !== undefined && { following: where.following })}
      />
    </JournalContext>,
  );
  await screen.findByText('comptés');
  const data = { channelId: 'canal', threadId: 'fil', conversationId: 'fil', lastSeq: 2 };
  for (let post = 0; post < 3; post += 1) {
    act(() => told.emit({ name: 'channel.active', data: { ...data, authorId: where.by ?? 'karim' } }));
  }
  await act(() => vi.advanceTimersByTimeAsync(milliseconds));
  return read.mock.calls.length - 1;
}

it.each([{ following: true }, { level: 'all' }])(
  'counts again once, soon, where one follows the thread or its whole channel',
  async (where) => {
    expect(await countedAfterPost(where, 1_600)).toBe(1);
  },
);

it.each([
  { within: 1_600, times: 0 },
  { within: 15_100, times: 1 },
])('counts again later where this device never saw the thread', async ({ within, times }) => {
  expect(await countedAfterPost({}, within)).toBe(times);
});

it.each([{ following: false }, { following: true, by: 'nora' }])(
  'counts nothing again for a thread one doesn’t follow, nor for one’s own words',
  async (where) => {
    expect(await countedAfterPost(where, 15_100)).toBe(0);
  },
);
