import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CheckField } from '../../../components/CheckField.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { PasswordInput } from '../../../components/PasswordInput.tsx';
import { FormStack } from '../../../components/SignInLayout.tsx';
import { paths } from '../../../lib/paths.ts';
import { signInWithPassword } from '../api/session-api.ts';
import { useEnter } from '../hooks/use-enter.ts';
import { useSending } from '../hooks/use-sending.ts';
import { EmailField } from './EmailField.tsx';
import { FormLinks } from './FormLinks.tsx';

interface PasswordSignInProps {
  email: string;
  onEmail: (email: string) => void;
}

/** Signing in with an address and a password. */
export function PasswordSignIn({ email, onEmail }: PasswordSignInProps) {
  const { t } = useTranslation('session');
  const [password, setPassword] = useState('');
  const [sharedDevice, setSharedDevice] = useState(false);
  const enter = useEnter();
  const signIn = useSending(signInWithPassword, enter);
  const words = useErrorWords(signIn.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.send({ email, password, sharedDevice });
  };
  return (
    <FormStack onSubmit={submit} noValidate>
      <EmailField value={email} onChange={onEmail} error={words.field('email')} />
      <FormField label={t('signIn.password')} error={words.field('password')}>
        {(control) => (
          <PasswordInput
            {...control}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </FormField>
      <CheckField
        checked={sharedDevice}
        onChange={(event) => setSharedDevice(event.target.checked)}
        label={t('signIn.sharedDevice')}
        hint={t('signIn.sharedDeviceHint')}
      />
      <FormAlert>{words.whole}</FormAlert>
      <Button type="submit" variant="contained" size="large" disabled={signIn.isPending}>
        {signIn.isPending ? t('signIn.sending') : t('signIn.submit')}
      </Button>
      <FormLinks>
        <Link to={paths.signInByCode}>{t('signIn.byCode')}</Link>
        <Link to={paths.passwordReset}>{t('signIn.forgotten')}</Link>
      </FormLinks>
    </FormStack>
  );
}
