import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CheckField } from '../../../components/CheckField.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormStack } from '../../../components/SignInLayout.tsx';
import { paths } from '../../../lib/paths.ts';
import { requestCode } from '../api/session-api.ts';
import { useSending } from '../hooks/use-sending.ts';
import { EmailField } from './EmailField.tsx';
import { FormLinks } from './FormLinks.tsx';

interface CodeRequestProps {
  email: string;
  onEmail: (email: string) => void;
  /** The mail is on its way; the code lives for so many minutes. */
  onSent: (minutes: number) => void;
}

/** Asking for a link and a six-digit code by e-mail. */
export function CodeRequest({ email, onEmail, onSent }: CodeRequestProps) {
  const { t } = useTranslation('session');
  const [sharedDevice, setSharedDevice] = useState(false);
  const request = useSending(requestCode, ({ minutes }) => onSent(minutes));
  const words = useErrorWords(request.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    request.send({ email, sharedDevice });
  };
  return (
    <FormStack onSubmit={submit} noValidate>
      <FormAlert>{words.whole}</FormAlert>
      <EmailField
        value={email}
        onChange={onEmail}
        error={words.field('email')}
        hint={t('signIn.byCodeHint')}
      />
      <CheckField
        checked={sharedDevice}
        onChange={(event) => setSharedDevice(event.target.checked)}
        label={t('signIn.sharedDevice')}
        hint={t('signIn.sharedDeviceHint')}
      />
      <Button type="submit" variant="contained" size="large" disabled={request.isPending}>
        {t('signIn.byCode')}
      </Button>
      <FormLinks>
        <Link to={paths.signIn}>{t('signIn.byPassword')}</Link>
      </FormLinks>
    </FormStack>
  );
}
