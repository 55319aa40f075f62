import type { PeerMessage, Peers } from '../../../client/src/lib/journal/peers.ts';

/** The tabs of one person in one browser: they hear each other, and know which of them are open. */
export class Tabs {
  readonly #open = new Map<string, Set<(message: PeerMessage) => void>>();

  join(holder: string): Peers {
    const listeners = new Set<(message: PeerMessage) => void>();
    this.#open.set(holder, listeners);
    return {
      holder,
      tell: (message) => this.#tell(holder, message),
      listen: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      isAlive: async (other) => this.#open.has(other),
      close: () => this.#open.delete(holder),
    };
  }

  #tell(from: string, message: PeerMessage): void {
    for (const [holder, listeners] of this.#open) {
      if (holder !== from) for (const listener of listeners) listener(structuredClone(message));
    }
  }
}
