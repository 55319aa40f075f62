import Button from '@mui/material/Button';
import type { TargetAnswer } from '@sentiers/shared/introductions/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Buttons, Fields } from '../../../components/doors/door-parts.ts';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { TextArea } from '../../../components/TextInput.tsx';

type Answer = TargetAnswer['answer'];

interface AnswerFormProps {
  onAnswer: (answer: TargetAnswer) => void;
  busy: boolean;
  error: unknown;
}

const answers = ['yes', 'other', 'no'] as const;

/**
 * What someone who is asked may say: yes, that another is the right person, or no, which only who qualified the request
 * is told. Needs the words `door-links`.
 */
export function AnswerForm({ onAnswer, busy, error }: AnswerFormProps) {
  const { t } = useTranslation('door-links');
  const failure = useErrorWords(error);
  const [answer, setAnswer] = useState<Answer>('yes');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = answer === 'other' && words.trim().length < 2;
  return (
    <Fields
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing && !busy) onAnswer({ answer, words: words.trim() });
      }}
    >
      <ChoiceField
        legend={t('answer.legend')}
        choices={answers.map((value) => ({ value, label: t(`answer.choice.${value}`) }))}
        value={answer}
        onChange={setAnswer}
        hint={t(`answer.hint.${answer}`)}
      />
      <FormField
        label={t(`answer.words.${answer}`)}
        optional={answer !== 'other'}
        error={tried && isMissing ? t('answer.missing') : failure.field('words')}
      >
        {(control) => (
          <TextArea
            {...control}
            maxLength={2_000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </FormField>
      <FormAlert>{failure.whole}</FormAlert>
      <Buttons>
        <Button type="submit" variant="contained" size="large" disabled={busy}>
          {t(`answer.submit.${answer}`)}
        </Button>
      </Buttons>
    </Fields>
  );
}
