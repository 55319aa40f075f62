import type { PublicWordsInput } from '@sentiers/shared/public-face/schema.ts';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../components/FormField.tsx';
import { TextArea, TextInput } from '../../../components/TextInput.tsx';
import type { WordsForm } from '../hooks/use-public-words.ts';
import { OtherWords } from './OtherWords.tsx';

type TextField = Exclude<keyof PublicWordsInput, 'steps' | 'takesInterest'>;

interface WordsFieldProps {
  field: TextField;
  /** Characters at most. */
  most: number;
  line?: boolean;
  form: WordsForm;
}

/** One text of the public pages, and what someone else made of it meanwhile. */
export function WordsField({ field, most, line = false, form }: WordsFieldProps) {
  const { t } = useTranslation('public-words');
  const { words, change, theirs, failure } = form;
  const other = theirs[field];
  return (
    <div>
      <FormField
        label={t(`field.${field}`)}
        hint={t(`hint.${field}`)}
        error={failure.field(field)}
        optional={field !== 'name'}
      >
        {(control) => {
          const shared = {
            ...control,
            maxLength: most,
            value: words[field],
            onChange: ({ target }: { target: { value: string } }) => change({ [field]: target.value }),
          };
          return line ? <TextInput {...shared} /> : <TextArea {...shared} />;
        }}
      </FormField>
      {other !== undefined && <OtherWords field={field} words={other} form={form} />}
    </div>
  );
}
