import type { Cohort } from '@sentiers/shared/cohorts/schema.ts';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import type { SeminarForm } from '../../logic/seminar-form.ts';
import type { Says } from './form-parts.ts';
import { KindChoice } from './KindChoice.tsx';
import { ParagraphsField, WordsField } from './WordsField.tsx';

interface MainFieldsProps {
  form: SeminarForm;
  onChange: (changed: Partial<SeminarForm>) => void;
  says: Says;
}

/** What it is, its title, what it is about. */
export function MainFields({ form, onChange, says }: MainFieldsProps) {
  const { t } = useTranslation('seminar-form');
  return (
    <>
      <KindChoice value={form.kind} onChange={(kind) => onChange({ kind })} />
      <WordsField
        label={t('title')}
        maxLength={280}
        error={says('title')}
        value={form.title}
        onChange={(title) => onChange({ title })}
      />
      <ParagraphsField
        label={t('description')}
        hint={t('descriptionHint')}
        rows={4}
        error={says('description')}
        value={form.description}
        onChange={(description) => onChange({ description })}
      />
    </>
  );
}

interface CohortFieldProps {
  cohorts: readonly Cohort[];
  value: string;
  onChange: (cohortId: string) => void;
  says: Says;
}

/** Whose seminar it is, where that is a choice. */
export function CohortField({ cohorts, value, onChange, says }: CohortFieldProps) {
  const { t } = useTranslation('seminar-form');
  return (
    <FormField label={t('cohort')} hint={t('cohortHint')} error={says('cohortId')}>
      {(control) => (
        <SelectInput {...control} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{t('cohortChoose')}</option>
          {cohorts.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectInput>
      )}
    </FormField>
  );
}
