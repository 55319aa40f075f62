import type { Tally } from '@sentiers/shared/polls/schema.ts';
import type {
  ReplayTimeline,
  TimelineMessage,
  TimelinePoll,
  TimelineQuestion,
} from '@sentiers/shared/replays/schema.ts';

/** A question as it stood at that moment: its answer is not given before it was. */
export interface FollowedQuestion extends Omit<TimelineQuestion, 'answer'> {
  answer: TimelineQuestion['answer'];
}

/** A poll as it stood at that moment: results of the rounds that were closed by then. */
export interface FollowedPoll {
  poll: TimelinePoll['poll'];
  second: number;
  /** Of the last round that was closed; null while its first one was open. */
  tally: Tally | null;
  /** Of the first one, beside that of the second. */
  first: Tally | null;
}

/** What had happened in the room by a moment of the video. */
export interface Followed {
  messages: readonly TimelineMessage[];
  questions: readonly FollowedQuestion[];
  /** The latest first: what was being asked stands before what had been. */
  polls: readonly FollowedPoll[];
}

/** What had happened by that second: nothing that is still to come. */
export function followed({ messages, questions, polls }: ReplayTimeline, second: number): Followed {
  const isThere = (one: { second: number }) => one.second <= second;
  return {
    messages: messages.filter(isThere),
    questions: questions.filter(isThere).map((question) => ({
      ...question,
      answer: question.answer && isThere(question.answer) ? question.answer : null,
    })),
    polls: polls
      .filter(isThere)
      .map(({ poll, second: openedAt, results }) => {
        const told = results.filter(isThere).map(({ tally }) => tally);
        const first = told.length > 1 ? (told[0] ?? null) : null;
        return { poll, second: openedAt, tally: told.at(-1) ?? null, first };
      })
      .reverse(),
  };
}

/** Which chapter a moment is in: the last that began; -1 before the first. */
export function chapterAt(chapters: readonly { at: number }[], second: number): number {
  return chapters.findLastIndex(({ at }) => at <= second);
}
