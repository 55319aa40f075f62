import type { ProfileInput } from '@sentiers/shared/directory/schema.ts';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { TextInput } from '../../../components/TextInput.tsx';

type Availability = ProfileInput['availability'];

const states: readonly Availability['state'][] = ['available', 'limited', 'away'];

interface AvailabilityFieldsProps {
  availability: Availability;
  onChange: (availability: Availability) => void;
  errorOf: (field: string) => string | null;
}

/** Whether one may be asked, until when that holds, and a word about it. */
export function AvailabilityFields({ availability, onChange, errorOf }: AvailabilityFieldsProps) {
  const { t } = useTranslation('people');
  return (
    <>
      <ChoiceField
        legend={t('profile.mayBeAsked')}
        choices={states.map((value) => ({ value, label: t(`profile.state.${value}`) }))}
        value={availability.state}
        onChange={(state) => onChange({ ...availability, state })}
        hint={t(`profile.stateHint.${availability.state}`)}
      />
      <FormField label={t('profile.until')} optional error={errorOf('until')}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            value={availability.until ?? ''}
            onChange={({ target }) => onChange({ ...availability, until: target.value || null })}
          />
        )}
      </FormField>
      <FormField label={t('profile.availabilityNote')} optional error={errorOf('note')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={140}
            value={availability.note}
            onChange={({ target }) => onChange({ ...availability, note: target.value })}
          />
        )}
      </FormField>
    </>
  );
}
