import type { ComponentProps, ReactNode } from 'react';
import { FormField } from '../../../../components/FormField.tsx';
import { RichArea } from '../../../../components/RichArea.tsx';
import { TextArea, TextInput } from '../../../../components/TextInput.tsx';

interface WordsFieldProps
  extends Pick<ComponentProps<'input'>, 'type' | 'autoFocus' | 'inputMode' | 'maxLength'> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error: string | null;
  hint?: ReactNode;
  optional?: boolean;
  /** So many lines, where there may be several. */
  rows?: number;
}

interface ParagraphsFieldProps
  extends Pick<WordsFieldProps, 'label' | 'value' | 'onChange' | 'error' | 'hint'> {
  rows: number;
  /** One of many: it stays plain text until someone goes to it. */
  late?: boolean;
}

/** Paragraphs with their lists, links and emphasis, which are shown as they are written; not asked for. */
export function ParagraphsField({ label, hint, error, value, onChange, rows, late }: ParagraphsFieldProps) {
  return (
    <FormField label={label} hint={hint} error={error} optional>
      {(control) => (
        <RichArea
          control={control}
          label={label}
          body={value}
          onBody={onChange}
          rows={rows}
          {...(late && { late })}
        />
      )}
    </FormField>
  );
}

/** A labelled line, moment or text of the form. */
export function WordsField({
  label,
  hint,
  error,
  optional = false,
  value,
  onChange,
  rows,
  ...input
}: WordsFieldProps) {
  return (
    <FormField label={label} hint={hint} error={error} optional={optional}>
      {(control) =>
        rows === undefined ? (
          <TextInput
            {...control}
            {...input}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <TextArea
            {...control}
            {...(input.maxLength !== undefined && { maxLength: input.maxLength })}
            rows={rows}
            spellCheck
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </FormField>
  );
}
