import { useTranslation } from 'react-i18next';
import { FormField } from '../../../components/FormField.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';

type OrganisationChoice = { id: string } | { name: string };

interface OrganisationFieldProps {
  organisations: readonly { id: string; name: string }[];
  value: OrganisationChoice;
  onChange: (choice: OrganisationChoice) => void;
  error: string | null;
}

/** One of the cohort's organisations, or the name of another one. */
export function OrganisationField({ organisations, value, onChange, error }: OrganisationFieldProps) {
  const { t } = useTranslation('session');
  const other = 'name' in value;
  return (
    <>
      {organisations.length > 0 && (
        <FormField label={t('invitation.organisation')} error={other ? null : error}>
          {(control) => (
            <SelectInput
              {...control}
              value={other ? '' : value.id}
              onChange={(event) => onChange(event.target.value ? { id: event.target.value } : { name: '' })}
            >
              <option value="">{t('invitation.organisationOther')}</option>
              {organisations.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectInput>
          )}
        </FormField>
      )}
      {other && (
        <FormField label={t('invitation.organisationName')} error={error}>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="organization"
              value={value.name}
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </FormField>
      )}
    </>
  );
}
