import type { ComponentProps, ReactNode } from 'react';
import { FormField } from '../../../../components/FormField.tsx';
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
