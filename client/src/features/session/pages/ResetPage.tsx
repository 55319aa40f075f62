import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormStack, SignInLayout } from '../../../components/SignInLayout.tsx';
import { useLinkToken } from '../../../components/use-link-token.ts';
import { paths } from '../../../lib/paths.ts';
import { redeemPasswordReset } from '../api/session-api.ts';
import { FormLinks } from '../components/FormLinks.tsx';
import { NewPasswordField } from '../components/NewPasswordField.tsx';
import { useEnter } from '../hooks/use-enter.ts';
import { useSending } from '../hooks/use-sending.ts';

/** Choosing another password with the link received by e-mail. */
export function ResetPage() {
  const { t } = useTranslation('session');
  const token = useLinkToken();
  const [password, setPassword] = useState('');
  const enter = useEnter();
  const redeem = useSending(redeemPasswordReset, enter);
  const words = useErrorWords(redeem.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    redeem.send({ token, password });
  };
  return (
    <SignInLayout title={t('reset.title')}>
      <FormStack onSubmit={submit} noValidate>
        <FormAlert>{words.field('token') ?? words.whole}</FormAlert>
        <NewPasswordField
          label={t('reset.newPassword')}
          value={password}
          onChange={setPassword}
          error={words.field('password')}
        />
        <Button type="submit" variant="contained" size="large" disabled={redeem.isPending}>
          {t('reset.save')}
        </Button>
        <FormLinks>
          <Link to={paths.passwordReset}>{t('link.again')}</Link>
        </FormLinks>
      </FormStack>
    </SignInLayout>
  );
}
