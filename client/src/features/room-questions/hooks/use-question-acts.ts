import type { RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import type { RoomQuestionSettings, RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import { useTranslation } from 'react-i18next';
import { useAttempt } from '../../../components/use-attempt.ts';
import { api } from '../../../lib/api/api.ts';

type Question = Pick<RoomQuestion, 'id' | 'revision'>;

/** What moderation does with questions, each said with the way back where there is one; frames show what came of it. */
export function useQuestionActs(roomId: string) {
  const { t } = useTranslation('room-questions');
  const attempt = useAttempt({ reread: async () => {}, undone: t('undone'), failed: t('failed') });
  const of = ({ id: questionId }: Question) => ({ questionId });
  const target = (question: Question | null): RoomTarget | null =>
    question && { kind: 'question', id: question.id };
  return {
    approve: (question: Question) =>
      attempt(() => api.roomQuestions.approve(of(question)), t('done.approved')),
    dismiss: (question: Question) =>
      attempt(
        () => api.roomQuestions.dismiss(of(question)),
        t('done.dismissed'),
        () => api.roomQuestions.restore(of(question)),
      ),
    restore: (question: Question) =>
      attempt(() => api.roomQuestions.restore(of(question)), t('done.restored')),
    answerLive: (question: Question) => {
      const { revision } = question;
      const answer = { kind: 'live' } as const;
      return attempt(
        () => api.roomQuestions.answer({ ...of(question), revision, answer }),
        t('done.answered'),
        () => api.roomQuestions.reopen(of(question)),
      );
    },
    reopen: (question: Question) => attempt(() => api.roomQuestions.reopen(of(question)), t('done.reopened')),
    unmerge: (question: Question) =>
      attempt(() => api.roomQuestions.unmerge(of(question)), t('done.unmerged')),
    merge: (question: Question, into: Question) =>
      attempt(
        () => api.roomQuestions.merge({ ...of(question), intoId: into.id }),
        t('done.merged'),
        () => api.roomQuestions.unmerge(of(question)),
      ),
    withdraw: (question: Question) =>
      attempt(() => api.roomQuestions.withdraw(of(question)), t('done.withdrawn')),
    show: (question: Question | null) =>
      attempt(() => api.rooms.setStage({ roomId, target: target(question) }), t('done.staged')),
    lead: (question: Question | null) =>
      attempt(
        () => api.rooms.setFocus({ roomId, target: target(question) }),
        t(question ? 'done.led' : 'done.letGo'),
      ),
    setQuestions: (settings: RoomQuestionSettings) =>
      attempt(() => api.rooms.setQuestions({ roomId, ...settings }), t('done.set')),
  };
}

export type QuestionActs = ReturnType<typeof useQuestionActs>;
