import type { ConversationChange, LiveEntity } from '@sentiers/shared/conversations/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { ThreadChange } from '@sentiers/shared/threads/schema.ts';

/** A conversation as the simulated server keeps it. */
export interface SimConversation {
  id: string;
  channelId: string;
  version: number;
  messages: Message[];
  thread: ThreadChange;
  closed: boolean;
  /** What it carries beside its messages. */
  live: LiveEntity[];
}

/** The messages before, after or around a rank, or the last ones. */
export function pageOf(messages: readonly Message[], asked: Record<string, unknown>) {
  const { before, after, around } = asked as Record<string, number>;
  const limit = Number(asked.limit ?? 50);
  const lastSeq = messages.length;
  let start = lastSeq - limit;
  if (before !== undefined) start = before - 1 - limit;
  if (after !== undefined) start = after;
  if (around !== undefined) start = around - 1 - Math.floor(limit / 2);
  const end = before === undefined ? start + limit : before - 1;
  const items = messages.slice(Math.max(0, start), Math.max(0, end));
  const hasNewer = (items.at(-1)?.seq ?? (after !== undefined ? after : lastSeq)) < lastSeq;
  const hasOlder = (items[0]?.seq ?? 1) > 1;
  return { items, lastSeq, hasOlder, hasNewer };
}

/**
 * What changed after a version, in the order of versions; a reset where that version is none of this history.
 * @param isOther the asker knew the data of another incarnation
 */
export function changesAfter(
  { version, messages, thread, live }: SimConversation,
  asked: Record<string, unknown>,
  { isOther, most }: { isOther: boolean; most: number },
) {
  const after = Number(asked.after);
  if (after > version || isOther) return { reset: true, to: version };
  const limit = Math.min(Number(asked.limit ?? 200), most);
  const entities: ConversationChange[] = [...messages, thread, ...live];
  const changed = entities.filter((each) => each.version > after).sort((a, b) => a.version - b.version);
  const changes = changed.slice(0, limit);
  const to = changed.length > limit ? (changes.at(-1)?.version ?? after) : version;
  return { from: after, to, changes };
}

/** Of the conversations that are known elsewhere at a version, those whose head is another. */
export function headsDiffering(
  asked: { conversations?: Record<string, number> },
  headOf: (id: string) => number | null,
) {
  const differing = Object.entries(asked.conversations ?? {})
    .map(([id, version]) => [id, version, headOf(id)] as const)
    .filter(([, version, head]) => version !== head)
    .map(([id, , head]) => [id, head] as const);
  return { conversations: Object.fromEntries(differing), channels: {} };
}

/** An operation that only reads is never refused by a test. */
export function isRead(name: string): boolean {
  return [
    'messages.list',
    'conversations.changes',
    'conversations.live',
    'conversations.heads',
    'inbox.changes',
    'drafts.list',
  ].includes(name);
}
