import type { Audience, JournalStamp } from '@sentiers/shared/journal/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { ThreadChange } from '@sentiers/shared/threads/schema.ts';
import type { Load } from './page-loader.ts';

/** A conversation as it can be shown now. The same reference as long as nothing changed. */
export interface ConversationSnapshot {
  /**
   * `loading`: nothing to show yet. `ready`: `items` can be shown. `failed`: nothing is kept here and the server
   * didn't answer (`error`). `gone`: it doesn't exist, or isn't ours to read any more.
   */
  status: 'loading' | 'ready' | 'failed' | 'gone';
  /** Without a hole, by rank: the part that is looked at (the newest, unless one jumped elsewhere). */
  items: readonly Message[];
  /** The thread as its last change told it; null as long as none was received (read `threads.get`). */
  thread: ThreadChange | null;
  hasOlder: boolean;
  /** One looks at an older part: what is new isn't below `items`. */
  hasNewer: boolean;
  loadingOlder: boolean;
  loadingNewer: boolean;
  /** A jump elsewhere (`loadAround`, `loadNewest`) is under way. */
  jumping: boolean;
  version: number | null;
  audience: Audience | null;
  /** Highest rank known of the conversation, loaded or not. */
  lastSeq: number;
  /** Nothing is known to be missing: neither read from storage only, nor cut, nor catching up. */
  fresh: boolean;
  error: Error | null;
}

interface SnapshotParts {
  status: ConversationSnapshot['status'];
  /** The range of messages that is looked at, if it is loaded. */
  window: { from: number; to: number; items: readonly Message[] } | undefined;
  loads: readonly Load[];
  thread: ThreadChange | null;
  stamp: JournalStamp | null;
  lastSeq: number;
  fresh: boolean;
  error: Error | null;
}

const noMessages: readonly Message[] = [];

export function composeSnapshot(parts: SnapshotParts): ConversationSnapshot {
  const { status, window, loads, stamp, thread, lastSeq, fresh, error } = parts;
  return {
    status: window || status === 'gone' ? status : error ? 'failed' : 'loading',
    items: window ? [...window.items] : noMessages,
    thread,
    hasOlder: window !== undefined && window.from > 1,
    hasNewer: window !== undefined && window.to !== Number.POSITIVE_INFINITY,
    loadingOlder: loads.includes('older'),
    loadingNewer: loads.includes('newer'),
    jumping: window !== undefined && loads.some((load) => load !== 'older' && load !== 'newer'),
    version: stamp?.version ?? null,
    audience: stamp?.audience ?? null,
    lastSeq,
    fresh,
    error,
  };
}
