// @vitest-environment jsdom
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { queries } from '../../../lib/api/api.ts';
import type { JournalClient } from '../../../lib/journal/journal-client.ts';
import { Emitter, Observable } from '../../../lib/journal/observable.ts';
import { JournalContext } from '../../../lib/journal/react.ts';
import type { ConnectionState } from '../../../lib/realtime/connection.ts';
import type { ServerEvent } from '../../../lib/realtime/socket-port.ts';
import { renderApp } from '../../../testing/render.tsx';
import { useChannelsSync } from './use-channels-sync.ts';

function Channels({ read }: { read: () => Promise<{ items: Channel[] }> }) {
  useChannelsSync();
  const { data } = useQuery({ queryKey: queries.channels.list.queryKey({ input: {} }), queryFn: read });
  return <p>{data ? 'listés' : 'attendus'}</p>;
}

/** A page that lists channels, beside a server that tells; `read` is called each time that the list is read. */
function draw() {
  const told = new Emitter<ServerEvent>();
  const state = new Observable<ConnectionState>({ kind: 'connecting' });
  const read = vi.fn(async () => ({ items: [] }));
  renderApp(
    <JournalContext value={{ listen: told.listen, state } as unknown as JournalClient}>
      <Channels read={read} />
    </JournalContext>,
  );
  return { told, state, read };
}

it('reads the list again when a channel is told to have changed, and for nothing else', async () => {
  const { told, read } = draw();
  await screen.findByText('listés');
  act(() => told.emit({ name: 'presence.changed', data: { channelId: 'canal', people: [] } }));
  act(() => told.emit({ name: 'channel.changed', data: { channelId: 'canal' } }));
  await waitFor(() => expect(read).toHaveBeenCalledTimes(2));
});

it('reads it again once the connection is back, not when it is there for the first time', async () => {
  const { state, read } = draw();
  await screen.findByText('listés');
  act(() => state.set({ kind: 'online' }));
  act(() => state.set({ kind: 'offline', since: 0 }));
  expect(read).toHaveBeenCalledTimes(1);
  act(() => state.set({ kind: 'online' }));
  await waitFor(() => expect(read).toHaveBeenCalledTimes(2));
});
