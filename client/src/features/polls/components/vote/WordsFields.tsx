import { LONGEST_TEXT, LONGEST_WORD } from '@sentiers/shared/polls/choice.ts';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { TextArea, TextInput } from '../../../../components/TextInput.tsx';
import { Choices } from './choice-row.ts';

interface WordsFieldProps {
  words: readonly string[];
  onChange: (words: readonly string[]) => void;
}

/** A few words, each in its field; those after the first may stay empty. */
export function WordsField({ words, onChange }: WordsFieldProps) {
  const { t } = useTranslation('polls');
  return (
    <Choices>
      {words.map((word, index) => (
        <FormField
          // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place
          key={index}
          label={words.length === 1 ? t('word') : t('wordAt', { at: index + 1 })}
          optional={index > 0}
        >
          {(control) => (
            <TextInput
              {...control}
              maxLength={LONGEST_WORD}
              autoCapitalize="none"
              value={word}
              onChange={({ target }) => onChange(words.with(index, target.value))}
            />
          )}
        </FormField>
      ))}
    </Choices>
  );
}

/** A short text, with what is left of its length. */
export function TextField({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('polls');
  const left = LONGEST_TEXT - [...text.trim()].length;
  return (
    <FormField label={t('text')} hint={t('textLeft', { count: left })}>
      {(control) => (
        <TextArea {...control} spellCheck value={text} onChange={({ target }) => onChange(target.value)} />
      )}
    </FormField>
  );
}
