import type { LiveEntity } from '@sentiers/shared/conversations/schema.ts';
import type { JournalStamp } from '@sentiers/shared/journal/schema.ts';
import type { ThreadChange } from '@sentiers/shared/threads/schema.ts';
import type { ConversationTransport } from './conversation-transport.ts';
import type { Clock, Random } from './environment.ts';
import type { KeptMessages } from './message-pages.ts';

/** What is kept on the device of a conversation, to be read without a network. */
export interface KeptConversation extends KeptMessages {
  stamp: JournalStamp;
  thread: ThreadChange | null;
  /** What it carries beside its messages; absent where nobody looked at it. */
  live?: readonly LiveEntity[];
}

export interface ConversationOptions {
  id: string;
  clock: Clock;
  random: Random;
  transport: ConversationTransport;
  pageSize?: number;
  /** Reads what was kept on the device, when it is first looked at. */
  readKept?: () => Promise<KeptConversation | null>;
  /** Gone (removed, or never ours): what was kept of it must go too. */
  onGone?: () => void;
}
