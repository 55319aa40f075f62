import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptFor } from '../../../components/KeptFor.tsx';
import { MenuButton } from '../../../components/MenuButton.tsx';
import type { MenuAction } from '../../../components/menu-action.ts';
import type { Votes } from '../hooks/use-votes.ts';
import type { KnownQuestion } from '../logic/known-questions.ts';
import type { QuestionAction } from '../logic/question-actions.ts';
import { Body, Buttons, Line, Words } from './QuestionChips.tsx';
import { QuestionMeta } from './QuestionMeta.tsx';
import { VoteButton } from './VoteButton.tsx';

interface QuestionLineProps {
  question: KnownQuestion;
  votes: Votes;
  mayVote: boolean;
  together: number;
  focused: boolean;
  /** Words of the question that it counts with, where it is merged and they are known. */
  into: string | undefined;
  actions: readonly QuestionAction[];
  onAction: (action: QuestionAction, question: KnownQuestion) => void;
}

/** What moderation presses most is beside the question; the rest is in its menu. */
const besides: readonly QuestionAction[] = ['approve', 'dismiss'];

/** A question: its votes, its words, who asked, what became of it, and what one may do with it. */
export function QuestionLine(props: QuestionLineProps) {
  const { question, votes, mayVote, together, focused, into, actions, onAction } = props;
  const { t } = useTranslation('room-questions');
  const id = useId();
  const place = useShownWhen(focused);
  const isVotable = question.state === 'open';
  const beside = question.state === 'pending' ? actions.filter((action) => besides.includes(action)) : [];
  const inMenu = actions.filter((action) => !beside.includes(action));
  const { voted, count } = votes.of(question);
  return (
    <Line ref={place} aria-labelledby={id} data-focused={focused || undefined}>
      {(isVotable || question.state === 'answered') && (
        <VoteButton
          describedBy={id}
          voted={voted}
          count={count}
          onPress={isVotable && mayVote ? () => votes.toggle(question) : undefined}
        />
      )}
      <Body>
        <Words id={id}>{question.text}</Words>
        {question.mark && <KeptFor mark={question.mark} />}
        <QuestionMeta question={question} together={together} focused={focused} />
        {question.original !== null && <Quiet>{t('original', { text: question.original })}</Quiet>}
        {question.state === 'merged' && (
          <Quiet>{into === undefined ? t('state.mergedUnknown') : t('state.merged', { text: into })}</Quiet>
        )}
        <Answer question={question} />
        {beside.length > 0 && (
          <Buttons>
            {beside.map((action) => (
              <Button
                key={action}
                size="small"
                aria-describedby={id}
                variant={action === 'approve' ? 'contained' : 'outlined'}
                onClick={() => onAction(action, question)}
              >
                {t(`act.${action}`)}
              </Button>
            ))}
          </Buttons>
        )}
      </Body>
      <MenuButton
        label={t('act.menu')}
        actions={inMenu.map((action): MenuAction => {
          const correct = action === 'answer' && question.answer?.kind === 'written';
          return {
            id: action,
            label: t(correct ? 'act.correct' : `act.${action}`),
            onSelect: () => onAction(action, question),
          };
        })}
      />
    </Line>
  );
}

function Answer({ question: { answer } }: { question: KnownQuestion }) {
  const { t } = useTranslation('room-questions');
  if (answer?.kind !== 'written') return null;
  return (
    <Given>
      <Quiet>{t('answerOf', { name: answer.by.name })}</Quiet>
      <Words>{answer.text}</Words>
    </Given>
  );
}

/** Comes into sight as all are led to it. */
function useShownWhen(focused: boolean) {
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (focused) place.current?.scrollIntoView?.({ block: 'nearest' });
  }, [focused]);
  return place;
}

const Quiet = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}));

const Given = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(0.5),
  paddingLeft: theme.spacing(3),
  borderLeft: `3px solid ${theme.vars.palette.knowledge.main}`,
}));
