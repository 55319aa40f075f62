import type { Audience } from '@sentiers/shared/journal/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { ThreadChange } from '@sentiers/shared/threads/schema.ts';

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

export const emptySnapshot: ConversationSnapshot = {
  status: 'loading',
  items: [],
  thread: null,
  hasOlder: false,
  hasNewer: false,
  loadingOlder: false,
  loadingNewer: false,
  jumping: false,
  version: null,
  audience: null,
  lastSeq: 0,
  fresh: false,
  error: null,
};
