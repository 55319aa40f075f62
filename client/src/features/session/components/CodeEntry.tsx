import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { FormStack } from '../../../components/SignInLayout.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { redeemCode, requestCode } from '../api/session-api.ts';
import { useEnter } from '../hooks/use-enter.ts';
import { useSending } from '../hooks/use-sending.ts';
import { FormLinks } from './FormLinks.tsx';

interface CodeEntryProps {
  email: string;
  minutes: number;
  onOtherAddress: () => void;
}

/** The six digits received by e-mail, in the browser that asked for them. */
export function CodeEntry({ email, minutes, onOtherAddress }: CodeEntryProps) {
  const { t } = useTranslation('session');
  const [code, setCode] = useState('');
  const notify = useNotice();
  const enter = useEnter();
  const redeem = useSending(redeemCode, enter);
  const again = useSending(requestCode, () => notify({ text: t('code.sentAgain') }));
  const words = useErrorWords(redeem.error ?? again.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    redeem.send({ email, code });
  };
  return (
    <FormStack onSubmit={submit} noValidate>
      <FormAlert>{words.whole}</FormAlert>
      <FormField label={t('code.code')} hint={t('code.minutes', { minutes })} error={words.field('code')}>
        {(control) => (
          <Digits
            {...control}
            autoFocus
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={9}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </FormField>
      <Button type="submit" variant="contained" size="large" disabled={redeem.isPending}>
        {t('code.submit')}
      </Button>
      <FormLinks>
        <Button
          variant="text"
          onClick={() => again.send({ email, sharedDevice: false })}
          disabled={again.isPending}
        >
          {t('code.again')}
        </Button>
        <Button variant="text" onClick={onOtherAddress}>
          {t('code.otherAddress')}
        </Button>
      </FormLinks>
    </FormStack>
  );
}

const Digits = styled(TextInput)({ fontSize: '1.5rem', letterSpacing: '0.35em', textAlign: 'center' });
