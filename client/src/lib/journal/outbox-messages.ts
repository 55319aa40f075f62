import type { OpportunityInput } from '@sentiers/shared/threads/opportunity.ts';
import type { OpenedThreadKind } from '@sentiers/shared/threads/schema.ts';
import { madeThreads } from './outbox-claims.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { addEntry, type Writing } from './outbox-writes.ts';
import type { Tables } from './storage.ts';

/** Where a message goes: a conversation, or a thread that is itself on its way. */
export type Destination = { conversationId: string } | { threadClientId: string };

/** A thread as it is opened, with its first message. */
export interface NewThread {
  channelId: string;
  title: string;
  kind: OpenedThreadKind;
  body: string;
  acknowledgement?: boolean;
  opportunity?: OpportunityInput;
}

/** Adds a message behind all others, inside a transaction: of a thread that was made meanwhile, in its conversation. */
export async function addMessage(
  tables: Tables,
  to: Destination,
  words: { clientId: string; body: string },
  writing: Writing,
): Promise<OutboxEntry> {
  if ('conversationId' in to) {
    return addEntry(tables, { kind: 'message', ...to, ...words, withdraws: [] }, writing);
  }
  const { threadClientId } = to;
  const made = new Map(await madeThreads(tables));
  const conversationId = made.get(`thread:${threadClientId}`) ?? null;
  const work = { kind: 'message', conversationId, ...words, withdraws: [] } as const;
  return addEntry(tables, work, { ...writing, threadClientId });
}
