import type { ReactNode } from 'react';
import type { QuestionRoom } from '../hooks/use-question-room.ts';
import type { RoomQuestions } from '../hooks/use-room-questions.ts';
import type { Votes } from '../hooks/use-votes.ts';
import type { KnownQuestion } from '../logic/known-questions.ts';
import { actionsOn, type QuestionAction } from '../logic/question-actions.ts';
import { List } from './QuestionChips.tsx';
import { QuestionLine } from './QuestionLine.tsx';

/** What all lists of a room's questions are drawn from. */
export interface QuestionWorld {
  place: QuestionRoom;
  known: RoomQuestions;
  votes: Votes;
  onAction: (action: QuestionAction, question: KnownQuestion) => void;
}

interface QuestionListProps extends QuestionWorld {
  label: string;
  questions: readonly KnownQuestion[];
  /** What stands before them. */
  children?: ReactNode;
}

/** Some of a room's questions, one under the other. */
export function QuestionList({ label, questions, children, ...world }: QuestionListProps) {
  const { place, known, votes, onAction } = world;
  const { animated, room } = place;
  const focus = room.focus?.kind === 'question' ? room.focus.id : null;
  const wordsOf = (id: string | null) => known.questions.find((other) => other.id === id)?.text || undefined;
  const isSupported = (question: KnownQuestion) => {
    const { voted, count } = votes.of(question);
    return count > (voted ? 1 : 0) || known.together.has(question.id);
  };
  return (
    <List aria-label={label}>
      {children}
      {questions.map((question) => (
        <QuestionLine
          key={question.id}
          question={question}
          votes={votes}
          mayVote={place.closed === null}
          together={known.together.get(question.id)?.length ?? 0}
          focused={question.id === focus}
          into={wordsOf(question.mergedInto)}
          actions={actionsOn(question, {
            animated,
            shown: room.state === 'closed' ? null : question.id === focus,
            supported: isSupported(question),
          })}
          onAction={onAction}
        />
      ))}
    </List>
  );
}
