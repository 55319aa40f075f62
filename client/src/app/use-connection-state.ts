import { useContext, useSyncExternalStore } from 'react';
import type { ConnectionState } from '../components/ConnectionLine.tsx';
import { JournalContext } from '../lib/journal/react.ts';
import { aheadOfDevice } from '../lib/server-clock.ts';

const nothing = { subscribe: () => () => {}, getSnapshot: () => null };

/** How the page stands with the server, and how much waits to be sent; `connecting` before the journal is open. */
export function useConnectionState(): ConnectionState {
  const client = useContext(JournalContext);
  const connection = client?.state ?? nothing;
  const outbox = client?.outbox ?? nothing;
  const state = useSyncExternalStore(connection.subscribe, connection.getSnapshot);
  const waiting = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot)?.waiting ?? 0;
  if (state?.kind === 'online') return { kind: 'live', waiting };
  if (state?.kind === 'offline') return { kind: 'offline', since: state.since + aheadOfDevice(), waiting };
  return { kind: 'connecting', waiting };
}
