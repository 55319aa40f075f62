import Button from '@mui/material/Button';
import { AppError } from '@sentiers/shared/errors.ts';
import { ROOM_CODE_LENGTH } from '@sentiers/shared/rooms/schema.ts';
import EyeIcon from 'lucide-react/icons/eye';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Callout } from '../../../components/Callout.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { FormStack, SignInLayout } from '../../../components/SignInLayout.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { eraseGuest, markGuest } from '../../../lib/guest-device.ts';
import { paths } from '../../../lib/paths.ts';
import { enterAsGuest, rememberGuest } from '../api/session-api.ts';
import { useSending } from '../hooks/use-sending.ts';

/** Most characters of a guest's name. */
const LONGEST_NAME = 40;

/** The way into a live room for whoever has no account: its code, and a name. */
export function GuestEntryPage() {
  const { t } = useTranslation('guest');
  const { code: given = '' } = useParams();
  const [code, setCode] = useState(given);
  const [name, setName] = useState('');
  const navigate = useNavigate();
  const { send, isPending, error } = useSending(enterAsGuest, async (guest) => {
    await eraseGuest(); // whoever was a guest here before
    await rememberGuest(guest);
    markGuest(guest.id);
    await navigate(paths.room(guest.entry.thread.id), { replace: true });
  });
  const words = useErrorWords(error);
  const failure = error instanceof AppError ? error.code : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send({ code, name });
  };
  return (
    <SignInLayout
      title={t('entry.title')}
      lede={t('entry.lede')}
      aside={
        <Link to={`${paths.signIn}?${new URLSearchParams({ vers: signedInAddress(code) })}`}>
          {t('entry.account')}
        </Link>
      }
    >
      {failure === 'already_signed_in' ? (
        <>
          <FormAlert>{words.whole}</FormAlert>
          <LinkButton to={signedInAddress(code)}>{t('entry.asMyself')}</LinkButton>
        </>
      ) : (
        <FormStack noValidate onSubmit={submit}>
          <FormField
            label={t('entry.code')}
            hint={t('entry.codeHint')}
            error={failure === 'not_found' ? t('entry.unknown') : words.field('code')}
          >
            {(control) => (
              <TextInput
                {...control}
                value={code}
                autoFocus={given === ''}
                autoCapitalize="characters"
                autoComplete="off"
                spellCheck={false}
                maxLength={ROOM_CODE_LENGTH + 6}
                onChange={({ target }) => setCode(target.value)}
              />
            )}
          </FormField>
          <FormField label={t('entry.name')} hint={t('entry.nameHint')} error={words.field('name')}>
            {(control) => (
              <TextInput
                {...control}
                value={name}
                autoFocus={given !== ''}
                autoComplete="name"
                maxLength={LONGEST_NAME}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </FormField>
          <Callout tone="knowledge" icon={EyeIcon}>
            {t('entry.shown')}
          </Callout>
          {failure !== 'not_found' && words.whole && <FormAlert>{words.whole}</FormAlert>}
          <Button type="submit" variant="contained" disabled={isPending}>
            {t('entry.action')}
          </Button>
        </FormStack>
      )}
    </SignInLayout>
  );
}

/** The same door, for who has an account. */
function signedInAddress(code: string): string {
  return code.trim() === '' ? paths.rooms : paths.roomByCode(encodeURIComponent(code.trim()));
}
