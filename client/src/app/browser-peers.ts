import { v7 } from 'uuid';
import type { PeerMessage, Peers } from '../lib/journal/peers.ts';

/**
 * The other tabs of an account in this browser. Each tab holds a lock of its own as long as it lives, so that the
 * others know when it was closed; a browser without locks takes every tab for alive, and its claims end by themselves.
 */
export function browserPeers(account: string): Peers {
  const holder = v7();
  const channel = new BroadcastChannel(`sentiers-${account}`);
  const listeners = new Set<(message: PeerMessage) => void>();
  channel.addEventListener('message', (event: MessageEvent<PeerMessage>) => {
    for (const listener of [...listeners]) listener(event.data);
  });
  const release = holdLock(lockName(holder));
  return {
    holder,
    tell: (message) => channel.postMessage(message),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isAlive: async (other) => other === holder || (await isHeld(lockName(other))),
    close() {
      channel.close();
      release();
    },
  };
}

const lockName = (holder: string) => `sentiers-tab-${holder}`;

function holdLock(name: string): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks?.request(name, () => held);
  return () => release();
}

async function isHeld(name: string): Promise<boolean> {
  if (!navigator.locks) return true;
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => lock === null);
}
