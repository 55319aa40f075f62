import { useTranslation } from 'react-i18next';
import { FormField } from '../../../components/FormField.tsx';
import { TextInput } from '../../../components/TextInput.tsx';

interface EmailFieldProps {
  value: string;
  onChange: (email: string) => void;
  error: string | null;
  hint?: string;
}

/** The address one signs in with. */
export function EmailField({ value, onChange, error, hint }: EmailFieldProps) {
  const { t } = useTranslation('session');
  return (
    <FormField label={t('signIn.email')} hint={hint} error={error}>
      {(control) => (
        <TextInput
          {...control}
          type="email"
          autoComplete="username"
          inputMode="email"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}
