import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import { ROOM_CODE_LENGTH } from '@sentiers/shared/rooms/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { api } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { rememberEntry } from '../../../lib/room-entry.ts';

/** Where one enters a room by its six letters: typed, or brought by the address that its QR code says. */
export function EnterPage() {
  const { t } = useTranslation('rooms');
  const { code: given = '' } = useParams();
  const [code, setCode] = useState(given);
  const navigate = useNavigate();
  const cache = useQueryClient();
  const entering = useMutation({
    mutationFn: () => api.rooms.enter({ code }),
    onSuccess: ({ roomId, entry }) => {
      rememberEntry(cache, entry);
      void navigate(paths.room(roomId), { replace: true });
    },
  });
  const unknown = entering.error instanceof AppError && entering.error.code === 'not_found';
  const words = useErrorWords(entering.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!entering.isPending) entering.mutate();
  };
  return (
    <>
      <PageHeader title={t('enterTitle')} back={paths.home} backUntil="md" />
      <PageBody>
        <Form noValidate onSubmit={submit}>
          <FormField
            label={t('code')}
            hint={t('codeHint')}
            error={unknown ? t('codeUnknown') : words.field('code')}
          >
            {(control) => (
              <CodeInput
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
          {!unknown && words.whole && <FormAlert>{words.whole}</FormAlert>}
          <Button type="submit" variant="contained" disabled={entering.isPending || code.trim() === ''}>
            {t('enterAction')}
          </Button>
        </Form>
      </PageBody>
    </>
  );
}

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(4),
  '& > :first-of-type': { width: '100%', maxWidth: 320 },
}));

const CodeInput = styled(TextInput)(({ theme }) => ({
  ...theme.typography.h2,
  textTransform: 'uppercase',
  letterSpacing: '0.15em',
}));
