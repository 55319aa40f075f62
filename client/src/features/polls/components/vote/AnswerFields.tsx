import { styled } from '@mui/material/styles';
import type { PollForm } from '@sentiers/shared/polls/form.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { zoneName } from '../../../../i18n/zone-name.ts';
import { useOptionWords } from '../../hooks/use-answer-words.ts';
import { type Answering, mostChosen } from '../../logic/answering.ts';
import { OptionsField } from './OptionsField.tsx';
import { RankingField } from './RankingField.tsx';
import { ScaleField } from './ScaleField.tsx';
import { TextField, WordsField } from './WordsFields.tsx';

interface AnswerFieldsProps {
  form: PollForm;
  answering: Answering;
  onChange: (changed: Partial<Answering>) => void;
}

/** What one fills in to answer a poll, by its kind, and how much of it. */
export function AnswerFields({ form, answering, onChange }: AnswerFieldsProps) {
  const hint = useAnswerHint(form);
  return (
    <>
      {hint && <Hint>{hint}</Hint>}
      <Fields form={form} answering={answering} onChange={onChange} />
    </>
  );
}

function Fields({ form, answering, onChange }: AnswerFieldsProps) {
  const words = useOptionWords(form);
  const { chosen } = answering;
  if (form.kind === 'scale') {
    return <ScaleField form={form} value={answering.value} onChange={(value) => onChange({ value })} />;
  }
  if (form.kind === 'words') {
    return <WordsField words={answering.words} onChange={(given) => onChange({ words: given })} />;
  }
  if (form.kind === 'text') {
    return <TextField text={answering.text} onChange={(text) => onChange({ text })} />;
  }
  const options = form.options.map(({ id }) => ({ id, words: words(id) }));
  const field = {
    options,
    most: mostChosen(form),
    onChange: (ids: readonly string[]) => onChange({ chosen: ids }),
  };
  return form.kind === 'ranking' ? (
    <RankingField {...field} ranked={chosen} />
  ) : (
    <OptionsField {...field} chosen={chosen} several={form.kind !== 'single'} />
  );
}

/** How one answers, where that does not go without saying. */
export function useAnswerHint(form: PollForm): string | null {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  switch (form.kind) {
    case 'multiple':
      return form.most === null ? t('hint.several') : t('hint.most', { count: mostChosen(form) });
    case 'ranking':
      return form.most === null ? t('hint.rankAll') : t('hint.rankMost', { count: mostChosen(form) });
    case 'dates': {
      const first = form.options[0]?.startsAt ?? new Date().toISOString();
      return t('hint.dates', { zone: zoneName(first, language) });
    }
    case 'words':
      return form.most > 1 ? t('hint.words', { count: form.most }) : null;
    default:
      return null;
  }
}

const Hint = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}));
