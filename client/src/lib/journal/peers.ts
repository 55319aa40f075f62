import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { Random } from './environment.ts';

/** What tabs of one account tell each other, to be quicker: nothing depends on it. */
export type PeerMessage =
  /** Something of this table was written. */
  | { kind: 'changed'; table: 'outbox' | 'drafts' | 'readMarks' | 'levels' }
  /** The person signs out of this device. */
  | { kind: 'left' }
  /** Another tab sent what may be shown here too, while its frame is on its way. */
  | { kind: 'acknowledged'; message: Message };

/**
 * The other tabs of the same account. An accelerator only: who may send is decided by claims in the storage, and
 * what was missed here is found by looking there again.
 */
export interface Peers {
  /** Names this tab, as long as it lives. */
  readonly holder: string;
  tell(message: PeerMessage): void;
  listen(listener: (message: PeerMessage) => void): () => void;
  /** False only when that tab is known to be closed. */
  isAlive(holder: string): Promise<boolean>;
  close(): void;
}

/** Where there is one tab only (Node): any other holder is one that ended. */
export function solitary(random: Random): Peers {
  return {
    holder: random.uuid(),
    tell: () => undefined,
    listen: () => () => undefined,
    isAlive: async () => false,
    close: () => undefined,
  };
}
