import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { PlaceFinder } from '../../../components/places/PlaceFinder.tsx';
import { TextArea, TextInput } from '../../../components/TextInput.tsx';
import { type IntroductionForm, usualMinutes } from '../logic/introduction-form.ts';

interface IntroductionFieldsProps {
  form: IntroductionForm;
  onChange: (changed: Partial<IntroductionForm>) => void;
  /** What is wrong with a field, in words; null where nothing is. */
  problem: (name: 'whom' | 'territoryCode' | 'motive' | 'context' | 'ask' | 'minutes') => string | null;
}

const most = { motive: 1_000, context: 2_000, ask: 1_000 } as const;

/** The fields of a request, each with what makes it a good one. */
export function IntroductionFields({ form, onChange, problem }: IntroductionFieldsProps) {
  const { t } = useTranslation('introductions');
  const minutes = usualMinutes.includes(form.minutes)
    ? usualMinutes
    : [...usualMinutes, form.minutes].sort(byLength);
  return (
    <>
      <FormField label={t('form.whom')} hint={t('form.whomHint')} error={problem('whom')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={140}
            value={form.whom}
            onChange={({ target }) => onChange({ whom: target.value })}
          />
        )}
      </FormField>
      <FormField label={t('form.territory')} optional error={problem('territoryCode')}>
        {(control) => (
          <PlaceFinder
            control={control}
            most={1}
            chosen={form.place ? [form.place] : []}
            onChange={([place = null]) => onChange({ place })}
          />
        )}
      </FormField>
      {(['motive', 'context', 'ask'] as const).map((name) => (
        <FormField
          key={name}
          label={t(`form.${name}`)}
          hint={t(`form.${name}Hint`)}
          optional={name === 'context'}
          error={problem(name)}
        >
          {(control) => (
            <TextArea
              {...control}
              maxLength={most[name]}
              value={form[name]}
              onChange={({ target }) => onChange({ [name]: target.value })}
            />
          )}
        </FormField>
      ))}
      <ChoiceField
        legend={t('form.minutes')}
        choices={minutes.map((count) => ({
          value: String(count),
          label: t('form.minutesChoice', { count }),
        }))}
        value={String(form.minutes)}
        onChange={(value) => onChange({ minutes: Number(value) })}
        hint={t('form.minutesHint')}
      />
    </>
  );
}

function byLength(a: number, b: number): number {
  return a - b;
}
