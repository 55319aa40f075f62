import { useTranslation } from 'react-i18next';
import { FormField } from '../../../components/FormField.tsx';
import { PasswordInput } from '../../../components/PasswordInput.tsx';

interface NewPasswordFieldProps {
  label: string;
  value: string;
  onChange: (password: string) => void;
  error: string | null;
  hint?: string;
  optional?: boolean;
}

/** A password to choose, with what makes a good one. */
export function NewPasswordField({
  label,
  value,
  onChange,
  error,
  hint,
  optional = false,
}: NewPasswordFieldProps) {
  const { t } = useTranslation('session');
  const words = [t('password.hint'), hint].filter(Boolean).join(' ');
  return (
    <FormField label={label} hint={words} error={error} optional={optional}>
      {(control) => (
        <PasswordInput
          {...control}
          autoComplete="new-password"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}
