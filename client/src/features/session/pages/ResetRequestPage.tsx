import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormStack, SignInLayout } from '../../../components/SignInLayout.tsx';
import { paths } from '../../../lib/paths.ts';
import { requestPasswordReset } from '../api/session-api.ts';
import { EmailField } from '../components/EmailField.tsx';
import { FormLinks } from '../components/FormLinks.tsx';
import { useSending } from '../hooks/use-sending.ts';

/** Asking for a link to choose another password. The answer never tells whether an account exists. */
export function ResetRequestPage() {
  const { t } = useTranslation('session');
  const [email, setEmail] = useState('');
  const [minutes, setMinutes] = useState<number | null>(null);
  const request = useSending(requestPasswordReset, (sent) => setMinutes(sent.minutes));
  const words = useErrorWords(request.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    request.send({ email });
  };
  const back = (
    <FormLinks>
      <Link to={paths.signIn}>{t('reset.backToSignIn')}</Link>
    </FormLinks>
  );
  if (minutes !== null) {
    return (
      <SignInLayout title={t('reset.sentTitle')} lede={t('reset.sent', { email, minutes })}>
        {back}
      </SignInLayout>
    );
  }
  return (
    <SignInLayout title={t('reset.title')} lede={t('reset.lede')}>
      <FormStack onSubmit={submit} noValidate>
        <FormAlert>{words.whole}</FormAlert>
        <EmailField value={email} onChange={setEmail} error={words.field('email')} />
        <Button type="submit" variant="contained" size="large" disabled={request.isPending}>
          {t('reset.submit')}
        </Button>
        {back}
      </FormStack>
    </SignInLayout>
  );
}
