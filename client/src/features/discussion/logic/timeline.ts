import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { ThreadEvent } from '@sentiers/shared/threads/schema.ts';

/** What the timeline needs of something written here that is not a message of the conversation yet. */
export interface WaitingMessage {
  clientId: string;
  writtenAt: string;
}

/** One row of a thread. What stands above a message (its day, the unread line) belongs to its row: one row, one rank. */
export type TimelineRow<Waiting extends WaitingMessage = WaitingMessage> = {
  key: string;
  /** ISO date of the day that starts here; null inside a day. */
  day: string | null;
  /** What the thread went through since the row before: renamed, closed, reopened. */
  events: readonly ThreadEvent[];
  /** Whether « Nouveaux messages » stands above. */
  opensUnread: boolean;
  /** Whether it follows the same author's words closely enough to share their name. */
  grouped: boolean;
} & ({ kind: 'message'; message: Message } | { kind: 'waiting'; waiting: Waiting });

interface TimelineInput<Waiting extends WaitingMessage> {
  /** Ordered by `seq`, without gaps. */
  messages: readonly Message[];
  waiting: readonly Waiting[];
  /** Author of what waits. */
  me: string;
  /** Rank above which the unread line stands; null where there is none. */
  unreadFrom: number | null;
  /** Whether older messages exist that are not loaded: the first row is then not known to open a day. */
  hasOlder: boolean;
  /** What the thread went through, the oldest first. */
  history: readonly ThreadEvent[];
  /** Ranks that keep their author's name whatever comes before: pages were joined there. */
  seams: ReadonlySet<number>;
}

/** Letters of an ISO date up to its minute. */
const MINUTE = 16;
/** Milliseconds within which the same author goes on speaking. */
const sameBreath = 5 * 60_000;

/** The rows of a thread, in order: its messages, then what waits to be sent. */
export function timelineRows<Waiting extends WaitingMessage>(
  input: TimelineInput<Waiting>,
): TimelineRow<Waiting>[] {
  const { messages, waiting, me, unreadFrom, hasOlder, seams, history } = input;
  const rows: TimelineRow<Waiting>[] = [];
  let before: { author: string; at: string; joins: boolean } | null = null;
  for (const message of messages) {
    const opensUnread = message.seq === unreadFrom;
    const day = opensDay(before?.at, message.createdAt, hasOlder);
    const joins = message.state === 'published';
    const events = before || !hasOlder ? happened(history, before?.at, message.createdAt) : [];
    const grouped =
      joins &&
      !opensUnread &&
      day === null &&
      events.length === 0 &&
      !seams.has(message.seq) &&
      continues(before, message.author.id, message.createdAt);
    // A message that was moved and came back keeps its own: what it left has another.
    const key = message.state === 'moved' ? message.id : message.clientId;
    rows.push({ kind: 'message', key, message, day, events, opensUnread, grouped });
    before = { author: message.author.id, at: message.createdAt, joins };
  }
  for (const one of waiting) {
    const day = opensDay(before?.at, one.writtenAt, hasOlder);
    const grouped = day === null && continues(before, me, one.writtenAt);
    rows.push({
      kind: 'waiting',
      key: one.clientId,
      waiting: one,
      day,
      events: [],
      opensUnread: false,
      grouped,
    });
    before = { author: me, at: one.writtenAt, joins: true };
  }
  return rows;
}

/**
 * Rank above which « Nouveaux messages » stands when a thread opens: the first message of someone else after
 * the read mark. Null when everything loaded is read.
 */
export function firstUnreadOf(messages: readonly Message[], readSeq: number, me: string): number | null {
  const unread = messages.find(
    ({ seq, author, state }) => seq > readSeq && author.id !== me && state === 'published',
  );
  return unread?.seq ?? null;
}

/** What the thread went through after its last message that is loaded; nothing where later ones are not. */
export function eventsAfter(
  history: readonly ThreadEvent[],
  { items, hasNewer }: { items: readonly Message[]; hasNewer: boolean },
): readonly ThreadEvent[] {
  const last = items.at(-1);
  return hasNewer || !last ? [] : history.filter(({ at }) => at >= last.createdAt);
}

function happened(history: readonly ThreadEvent[], after: string | undefined, before: string): ThreadEvent[] {
  return history.filter(({ at }) => at < before && (after === undefined || at >= after));
}

function opensDay(before: string | undefined, at: string, hasOlder: boolean): string | null {
  if (before === undefined) return hasOlder ? null : at;
  return sameDay(before, at) ? null : at;
}

function sameDay(one: string, other: string): boolean {
  // Of a minute everything is in one day, wherever one is: making dates of thousands of messages takes a while.
  if (one.slice(0, MINUTE) === other.slice(0, MINUTE)) return true;
  return new Date(one).toDateString() === new Date(other).toDateString();
}

function continues(
  before: { author: string; at: string; joins: boolean } | null,
  author: string,
  at: string,
): boolean {
  return (
    before?.joins === true && before.author === author && Date.parse(at) - Date.parse(before.at) < sameBreath
  );
}
