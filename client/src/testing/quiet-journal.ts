import type { JournalClient } from '../lib/journal/journal-client.ts';
import type { ServerEvent } from '../lib/realtime/socket-port.ts';

/** A journal's client that is online and carries what the server is said to tell; nothing else is asked of it. */
export function quietJournal() {
  const listening = new Set<(event: ServerEvent) => void>();
  const online = { kind: 'online' };
  const client = {
    account: '0192f0a4-7c3e-7a10-8b11-0000000000ff',
    state: { subscribe: () => () => undefined, getSnapshot: () => online },
    listen: (listener: (event: ServerEvent) => void) => {
      listening.add(listener);
      return () => listening.delete(listener);
    },
  };
  return {
    client: client as unknown as JournalClient,
    tell: (event: ServerEvent) => {
      for (const listener of listening) listener(event);
    },
  };
}
