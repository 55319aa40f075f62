import type { Message, ReactionKey } from '@sentiers/shared/messages/schema.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { OutboxSnapshot } from './outbox-snapshot.ts';

/** A message or thread that is on its way, or was set aside. */
export interface WaitingEntry {
  entry: OutboxEntry;
  body: string;
  /** `queued` leaves by itself; `asks` needs a decision (its thread was closed); `refused` has its reason. */
  state: 'queued' | 'sending' | 'asks' | 'refused';
}

/** What I did to a message and the server doesn't know yet: to be shown over it. */
export interface PendingGestures {
  /** The corrected words, and how they stand. */
  edit: WaitingEntry | null;
  deleted: boolean;
  reactions: ReadonlyMap<ReactionKey, boolean>;
}

/** What belongs after the messages of a conversation (or of a thread on its way: `thread:{clientId}`). */
export interface Waiting {
  /** On the server already, their frame not here yet. */
  sent: readonly Message[];
  messages: readonly WaitingEntry[];
  /** By id of the message. */
  gestures: ReadonlyMap<string, PendingGestures>;
}

/** What is on its way in one lane: a conversation's id, or `thread:{clientId}`. */
export function waitingIn(
  lane: string,
  outbox: OutboxSnapshot,
  isSeen: (clientId: string) => boolean,
): Waiting {
  const entries = outbox.entries.filter((entry) => entry.lane === lane);
  const sent = outbox.sent.filter(
    ({ conversationId, clientId }) => conversationId === lane && !isSeen(clientId),
  );
  // An entry that was answered stays until the storage has let it go: never shown beside what it became.
  const arrived = new Set(sent.map(({ clientId }) => clientId));
  const messages = entries.filter(
    ({ work }) => work.kind === 'message' && !arrived.has(work.clientId) && !isSeen(work.clientId),
  );
  return {
    sent,
    messages: messages.map((entry) => withState(entry, outbox)),
    gestures: gesturesOf(entries, outbox),
  };
}

/** Threads on their way to a channel. */
export function waitingThreads(channelId: string, outbox: OutboxSnapshot): WaitingEntry[] {
  // Stryker disable next-line ConditionalExpression: no other work names a channel.
  const threads = outbox.entries.filter(({ work }) => work.kind === 'thread' && work.channelId === channelId);
  return threads.map((entry) => withState(entry, outbox));
}

/** Direct conversations on their way. */
export function waitingDirect(outbox: OutboxSnapshot): WaitingEntry[] {
  return outbox.entries.filter(({ work }) => work.kind === 'direct').map((entry) => withState(entry, outbox));
}

function withState(entry: OutboxEntry, outbox: OutboxSnapshot): WaitingEntry {
  // Stryker disable next-line StringLiteral: only words are shown as waiting.
  const body = 'body' in entry.work ? entry.work.body : '';
  if (entry.status !== 'waiting') return { entry, body, state: entry.status };
  return { entry, body, state: outbox.sending.has(entry.id) ? 'sending' : 'queued' };
}

function gesturesOf(entries: readonly OutboxEntry[], outbox: OutboxSnapshot): Map<string, PendingGestures> {
  const gestures = new Map<string, PendingGestures>();
  for (const entry of entries) {
    const { work } = entry;
    if (work.kind !== 'edit' && work.kind !== 'delete' && work.kind !== 'reaction') continue;
    const known = gestures.get(work.messageId) ?? { edit: null, deleted: false, reactions: new Map() };
    if (work.kind === 'edit') gestures.set(work.messageId, { ...known, edit: withState(entry, outbox) });
    else if (work.kind === 'delete') gestures.set(work.messageId, { ...known, deleted: true });
    else {
      const reactions = new Map(known.reactions).set(work.reaction, work.active);
      gestures.set(work.messageId, { ...known, reactions });
    }
  }
  return gestures;
}
