import { useTranslation } from 'react-i18next';
import { Balise } from '../../../components/Balise.tsx';
import { Time } from '../../../components/Time.tsx';
import type { KnownQuestion } from '../logic/known-questions.ts';
import { Meta, StateChip } from './QuestionChips.tsx';

interface QuestionMetaProps {
  question: KnownQuestion;
  /** How many others count with it. */
  together: number;
  /** All are led to it now. */
  focused: boolean;
}

/** Who asked it, when, and what became of it. */
export function QuestionMeta({ question, together, focused }: QuestionMetaProps) {
  const { t } = useTranslation('room-questions');
  const { state, answer, edited } = question;
  return (
    <Meta>
      <Author question={question} />
      <Time at={question.createdAt} shows="time" />
      {together > 0 && <span>{t('together', { count: together })}</span>}
      {edited && <span>{t('state.edited')}</span>}
      {state === 'pending' && question.isMine && (
        <StateChip data-kind="waiting">{t('state.pending')}</StateChip>
      )}
      {state === 'dismissed' && <StateChip>{t('state.dismissed')}</StateChip>}
      {answer?.kind === 'live' && <StateChip data-kind="answered">{t('state.live')}</StateChip>}
      {focused && (
        <StateChip data-kind="mine">
          <Balise size={12} /> {t('state.focused')}
        </StateChip>
      )}
    </Meta>
  );
}

function Author({ question: { author, anonymous, isMine } }: { question: KnownQuestion }) {
  const { t } = useTranslation('room-questions');
  if (isMine) {
    return <StateChip data-kind="mine">{t(anonymous ? 'author.meHidden' : 'author.me')}</StateChip>;
  }
  if (!author) return <span>{t('author.anonymous')}</span>;
  if (anonymous) return <span>{t('author.hidden', { name: author.name })}</span>;
  return <span>{author.organisation ? `${author.name} · ${author.organisation}` : author.name}</span>;
}
