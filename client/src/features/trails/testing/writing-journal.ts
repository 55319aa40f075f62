import type { JournalClient } from '../../../lib/journal/journal-client.ts';

/** A journal's client that is online and has no file on its way. */
export function writingJournal(): JournalClient {
  const online = { kind: 'online' };
  const snapshot = { files: [], entries: [], taking: new Set(), sending: new Set() };
  const client = {
    account: '0192f0a4-7c3e-7a10-8b11-0000000000ff',
    state: { subscribe: () => () => undefined, getSnapshot: () => online },
    listen: () => () => undefined,
    outbox: { subscribe: () => () => undefined, getSnapshot: () => snapshot },
  };
  return client as unknown as JournalClient;
}
