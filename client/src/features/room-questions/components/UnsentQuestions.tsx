import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../../components/error-words.ts';
import { useNotice } from '../../../components/Notices.tsx';
import type { OutboxEntry } from '../../../lib/journal/outbox-entry.ts';
import { useJournal, useOutbox } from '../../../lib/journal/react.ts';
import { draftOf } from '../hooks/use-asking.ts';
import { Body, Buttons, Line, Meta, StateChip, Words } from './QuestionChips.tsx';

interface UnsentQuestionsProps {
  entries: readonly OutboxEntry[];
  /** Its words are being written again, without one's name or under it. */
  onTakenBack: (anonymous: boolean) => void;
}

/** Questions that I asked and the server doesn't have: they leave by themselves, or say why they can't. */
export function UnsentQuestions({ entries, onTakenBack }: UnsentQuestionsProps) {
  return entries.map((entry) => <Unsent key={entry.id} entry={entry} onTakenBack={onTakenBack} />);
}

function Unsent({ entry, onTakenBack }: { entry: OutboxEntry } & Pick<UnsentQuestionsProps, 'onTakenBack'>) {
  const { t } = useTranslation('room-questions');
  const { t: errors } = useTranslation('errors');
  const { outbox } = useJournal();
  const notify = useNotice();
  const id = useId();
  const isSending = useOutbox().sending.has(entry.id);
  const { work, status, refusal } = entry;
  if (work.kind !== 'room-question') return null;
  const code = refusal?.code ?? null;
  const why = code && code !== 'depends' ? errorWords(new AppError(code), errors).whole : null;
  const takeBack = async () => {
    const draft = draftOf(work.conversationId);
    if ((await outbox.takeBack(entry.id, { draft })) === 'done') onTakenBack(work.anonymous);
    else notify({ text: t('unsent.failed') });
  };
  return (
    <Line aria-labelledby={id}>
      <Body>
        <Words id={id}>{work.body}</Words>
        <Meta>
          <StateChip data-kind="mine">{t(work.anonymous ? 'author.meHidden' : 'author.me')}</StateChip>
          {status === 'waiting' ? (
            <StateChip data-kind="waiting">{t(isSending ? 'state.sending' : 'state.unsent')}</StateChip>
          ) : (
            <StateChip data-kind="problem">{t('state.refused')}</StateChip>
          )}
        </Meta>
        {why && <Problem role="alert">{why}</Problem>}
        <Buttons>
          {status !== 'waiting' && (
            <Button size="small" onClick={() => void outbox.retry(entry.id)}>
              {t('unsent.retry')}
            </Button>
          )}
          {!isSending && (
            <Button size="small" onClick={() => void takeBack()}>
              {t('unsent.takeBack')}
            </Button>
          )}
        </Buttons>
      </Body>
    </Line>
  );
}

const Problem = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.now.onSoft,
}));
