import { useTranslation } from 'react-i18next';
import type { ErrorWords } from '../../../components/error-words.ts';
import { FormField } from '../../../components/FormField.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import type { PromiseFaults, WrittenPromise } from '../logic/commitment-form.ts';

/** The contract's own. */
const LONGEST = 200;

interface PromiseFieldsProps {
  written: Pick<WrittenPromise, 'text' | 'dueOn'>;
  onChange: (changed: Partial<Pick<WrittenPromise, 'text' | 'dueOn'>>) => void;
  faults: PromiseFaults;
  /** What the server refused, by the field's name. */
  refused: ErrorWords['field'];
}

/** The words of a promise, and its day. */
export function PromiseFields({ written, onChange, faults, refused }: PromiseFieldsProps) {
  const { t } = useTranslation('commitments');
  return (
    <>
      <FormField
        label={t('form.text')}
        hint={t('form.textHint')}
        error={faults.text ? t(`form.${faults.text}`) : refused('text')}
      >
        {(control) => (
          <TextInput
            {...control}
            maxLength={LONGEST}
            value={written.text}
            onChange={({ target }) => onChange({ text: target.value })}
          />
        )}
      </FormField>
      <FormField label={t('form.dueOn')} error={faults.dueOn ? t(`form.${faults.dueOn}`) : refused('dueOn')}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            value={written.dueOn}
            onChange={({ target }) => onChange({ dueOn: target.value })}
          />
        )}
      </FormField>
    </>
  );
}
