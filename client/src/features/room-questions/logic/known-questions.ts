import type { MyRoomQuestions, RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import type { OutboxEntry } from '../../../lib/journal/outbox-entry.ts';

/** A question as it is shown to one person. */
export interface KnownQuestion extends RoomQuestion {
  isMine: boolean;
}

/**
 * What the room tells, and what I alone know of mine: those that wait or were dismissed, my name on those that are
 * anonymous, my own words where they were changed. Of both the later stands.
 */
export function knownQuestions(
  told: readonly RoomQuestion[],
  mine: readonly RoomQuestion[] = [],
): KnownQuestion[] {
  const known = new Map(told.map((question) => [question.id, { ...question, isMine: false }]));
  for (const own of mine) {
    const other = known.get(own.id);
    const { author, original } = own;
    // What became of it may be told bare: its words are still mine to read.
    const text = other?.text || own.text;
    const later = other && other.version > own.version ? { ...other, author, original, text } : own;
    known.set(own.id, { ...later, isMine: true });
  }
  return [...known.values()];
}

/** Asked in this room, and not back yet: a question may be told before the outbox knows that it arrived. */
export function unsentOf(
  entries: readonly OutboxEntry[],
  roomId: string,
  known: readonly RoomQuestion[],
): OutboxEntry[] {
  const arrived = new Set(known.map(({ clientId }) => clientId));
  return entries.filter(
    ({ work }) =>
      work.kind === 'room-question' && work.conversationId === roomId && !arrived.has(work.clientId),
  );
}

export interface QuestionParts {
  /** Wait for moderation: theirs to look at, and mine. */
  waiting: readonly KnownQuestion[];
  open: readonly KnownQuestion[];
  answered: readonly KnownQuestion[];
  /** Dismissed, or counted with another one: moderation's to put back; of mine, what became of it. */
  aside: readonly KnownQuestion[];
}

/** The oldest first in each. */
export function partsOf(questions: readonly KnownQuestion[], animated: boolean): QuestionParts {
  const inOrder = [...questions].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  const mayKnow = ({ isMine }: KnownQuestion) => animated || isMine;
  const being = (...states: RoomQuestion['state'][]) => inOrder.filter(({ state }) => states.includes(state));
  return {
    waiting: being('pending').filter(mayKnow),
    open: being('open'),
    answered: being('answered').reverse(),
    aside: being('dismissed', 'merged').filter(mayKnow),
  };
}

/** Of each question that counts, which ones count with it. */
export function mergedInto(questions: readonly RoomQuestion[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const together = new Map<string, string[]>();
  for (const { id, state } of questions) {
    if (state !== 'merged') continue;
    const counting = countingFor(id, byId);
    together.set(counting, [...(together.get(counting) ?? []), id]);
  }
  return together;
}

function countingFor(id: string, byId: ReadonlyMap<string, RoomQuestion>): string {
  const into = byId.get(id)?.mergedInto ?? null;
  return into === null ? id : countingFor(into, byId);
}

/** Whether I am for it, or was for one that counts with it by now. */
export function isVoted(
  { voted }: Pick<MyRoomQuestions, 'voted'>,
  id: string,
  together: ReadonlyMap<string, readonly string[]>,
): boolean {
  return voted.includes(id) || (together.get(id)?.some((other) => voted.includes(other)) ?? false);
}
