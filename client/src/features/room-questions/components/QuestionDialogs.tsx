import type { MessageMark } from '@sentiers/shared/messages/schema.ts';
import { LONGEST_ROOM_QUESTION, LONGEST_WRITTEN_ANSWER } from '@sentiers/shared/room-questions/limits.ts';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { MarkChoice } from '../../../components/MarkChoice.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { ReasonDialog } from '../../../components/ReasonDialog.tsx';
import { api } from '../../../lib/api/api.ts';
import type { QuestionActs } from '../hooks/use-question-acts.ts';
import type { KnownQuestion } from '../logic/known-questions.ts';
import { mergeTargets } from '../logic/question-actions.ts';
import { MergeDialog } from './MergeDialog.tsx';

/** What asks for a word before it is done to a question. */
export interface AskedOfQuestion {
  kind: 'edit' | 'answer' | 'merge' | 'withdraw' | 'mark';
  /** As it was when one was asked: what is written is for those words. */
  question: KnownQuestion;
}

interface QuestionDialogsProps {
  asked: AskedOfQuestion;
  questions: readonly KnownQuestion[];
  acts: QuestionActs;
  onClose: () => void;
}

/** What asks for words, or for a decision, before something is done to a question. */
export function QuestionDialogs({ asked, questions, acts, onClose }: QuestionDialogsProps) {
  const { t } = useTranslation('room-questions');
  const { kind, question } = asked;
  if (kind === 'merge') {
    return (
      <MergeDialog
        question={question}
        targets={mergeTargets(question, questions)}
        onMerge={(into) => {
          onClose();
          void acts.merge(question, into);
        }}
        onClose={onClose}
      />
    );
  }
  if (kind === 'mark') {
    const set = (mark: MessageMark | null) => api.roomQuestions.setMark({ questionId: question.id, mark });
    return <MarkChoice title={t('marking.title')} mark={question.mark} onMark={set} onClose={onClose} />;
  }
  if (kind === 'withdraw') {
    return (
      <ConfirmDialog
        open
        destructive
        title={t('withdrawing.title')}
        confirm={t('withdrawing.save')}
        onConfirm={() => {
          onClose();
          void acts.withdraw(question);
        }}
        onCancel={onClose}
      >
        {t('withdrawing.words')}
      </ConfirmDialog>
    );
  }
  return kind === 'edit' ? (
    <Editing question={question} onClose={onClose} />
  ) : (
    <Answering question={question} onClose={onClose} />
  );
}

type DialogProps = Pick<QuestionDialogsProps, 'onClose'> & { question: KnownQuestion };

function Editing({ question, onClose }: DialogProps) {
  const { t } = useTranslation('room-questions');
  const notify = useNotice();
  const { id: questionId, revision } = question;
  return (
    <ReasonDialog
      title={t('editing.title')}
      label={t('editing.label')}
      confirm={t('editing.save')}
      initial={question.text}
      least={3}
      most={LONGEST_ROOM_QUESTION}
      missing={t('ask.short')}
      onConfirm={async (text) => {
        await api.roomQuestions.edit({ questionId, revision, text });
        notify({ text: t('done.edited') });
      }}
      onClose={onClose}
    >
      {t('editing.words')}
    </ReasonDialog>
  );
}

function Answering({ question, onClose }: DialogProps) {
  const { t } = useTranslation('room-questions');
  const notify = useNotice();
  const { id: questionId, revision, answer } = question;
  return (
    <ReasonDialog
      title={t('answering.title')}
      label={t('answering.label')}
      confirm={t('answering.save')}
      initial={answer?.text ?? ''}
      least={1}
      most={LONGEST_WRITTEN_ANSWER}
      missing={t('answering.missing')}
      onConfirm={async (text) => {
        await api.roomQuestions.answer({ questionId, revision, answer: { kind: 'written', text } });
        notify({ text: t('done.answered') });
      }}
      onClose={onClose}
    >
      {question.text}
    </ReasonDialog>
  );
}
