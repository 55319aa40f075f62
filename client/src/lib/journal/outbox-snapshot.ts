import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { FileRecord } from './file-record.ts';
import type { OutboxEntry } from './outbox-entry.ts';

/** What is on its way. The same reference as long as nothing changed. */
export interface OutboxSnapshot {
  /** Everything that was written here and isn't known to be on the server, in the order in which it was written. */
  entries: readonly OutboxEntry[];
  /** Files that were added here, until a message that shows them is known to be on the server. */
  files: readonly FileRecord[];
  /** Ids of those among them that are not stored on this device yet. */
  taking: ReadonlySet<string>;
  /** Ids of files that were added in this tab and could not be stored: nothing can show them. */
  lost: ReadonlySet<string>;
  /** Ids of the entries that this tab is sending just now. */
  sending: ReadonlySet<string>;
  /** On the server, and not yet to be seen in their conversation. */
  sent: readonly Message[];
  /** Nothing leaves: nobody is signed in, or someone else. */
  paused: boolean;
  /** Messages, threads and corrections that leave by themselves: the number to show while it is above 0. */
  waiting: number;
}

export function composeOutbox(parts: {
  entries: readonly OutboxEntry[];
  files: readonly FileRecord[];
  taking: readonly FileRecord[];
  lost: Iterable<string>;
  sending: Iterable<string>;
  sent: readonly Message[];
  paused: boolean;
}): OutboxSnapshot {
  const { entries, sent, paused } = parts;
  const stored = new Set(parts.files.map(({ id }) => id));
  const taking = parts.taking.filter(({ id }) => !stored.has(id));
  return {
    ...{ entries, sent, paused },
    files: [...parts.files, ...taking],
    taking: new Set(taking.map(({ id }) => id)),
    lost: new Set(parts.lost),
    sending: new Set(parts.sending),
    waiting: entries.filter(isWaitingWord).length,
  };
}

function isWaitingWord({ work, status }: OutboxEntry): boolean {
  return status === 'waiting' && 'body' in work;
}
