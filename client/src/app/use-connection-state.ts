import { useSyncExternalStore } from 'react';
import type { ConnectionState } from '../components/ConnectionLine.tsx';

const live: ConnectionState = { kind: 'live', waiting: 0 };
let state: ConnectionState = read();

/** How the page stands with the network, as the browser tells. */
export function useConnectionState(): ConnectionState {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  const change = () => {
    state = read();
    listener();
  };
  addEventListener('online', change);
  addEventListener('offline', change);
  return () => {
    removeEventListener('online', change);
    removeEventListener('offline', change);
  };
}

function read(): ConnectionState {
  return navigator.onLine ? live : { kind: 'offline', since: Date.now(), waiting: 0 };
}
