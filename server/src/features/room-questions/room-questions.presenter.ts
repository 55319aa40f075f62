import type { Audience } from '@sentiers/shared/journal/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { isRead } from '@sentiers/shared/room-questions/policy.ts';
import type { RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import { summaryOf } from '../people/people.queries.ts';
import type { RoomQuestionDoc } from './room-questions.model.ts';

type People = ReadonlyMap<string, PersonSummary>;

/**
 * As an audience gets it; null where it is never to know of it. What it had and may no longer read, and what its author
 * took back, is a tombstone.
 */
export function presentFor(
  audience: Audience,
  question: RoomQuestionDoc,
  people: People,
): RoomQuestion | null {
  if (question.state === 'withdrawn') {
    return question.shown || audience === 'moderators' ? tombstone(question) : null;
  }
  if (audience === 'moderators') return presentWhole(question, people);
  if (!isRead(question)) return question.shown ? tombstone(question) : null;
  const whole = presentWhole(question, people);
  return { ...whole, original: null, author: question.anonymous ? null : whole.author };
}

/** With its author and their own words: for them, and for moderators. */
export function presentWhole(question: RoomQuestionDoc, people: People): RoomQuestion {
  const { answer, original } = question;
  return {
    ...tombstone(question),
    clientId: question.clientId,
    author: summaryOf(people, question.authorId),
    text: question.text,
    edited: original !== null,
    original,
    votes: question.votes,
    answer: answer && { ...answer, by: summaryOf(people, answer.by), at: answer.at.toISOString() },
    mergedInto: question.mergedInto,
    mark: question.mark ?? null,
  };
}

/** Whom it names. */
export function peopleIn({ authorId, answer }: RoomQuestionDoc): string[] {
  return answer ? [authorId, answer.by] : [authorId];
}

function tombstone(question: RoomQuestionDoc): RoomQuestion {
  return {
    kind: 'room-question',
    id: question._id,
    version: question.version,
    conversationId: question.conversationId,
    revision: question.revision,
    state: question.state,
    anonymous: question.anonymous,
    createdAt: question.createdAt.toISOString(),
    ...{ clientId: null, author: null, text: '', edited: false, original: null },
    ...{ votes: 0, answer: null, mergedInto: null, mark: null },
  };
}
