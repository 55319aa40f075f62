import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { PasswordInput } from '../../../components/PasswordInput.tsx';
import { FormStack } from '../../../components/SignInLayout.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { AccountSection } from './AccountSection.tsx';

/** Choosing a password, or another one. */
export function PasswordSection({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useTranslation('account');
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const notify = useNotice();
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: () => api.me.changePassword({ password, ...(hasPassword && { current }) }),
    onSuccess: (me) => {
      queryClient.setQueryData(queries.me.get.queryKey({ input: {} }), me);
      setCurrent('');
      setPassword('');
      notify({ text: t('password.saved') });
    },
  });
  const words = useErrorWords(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <AccountSection title={t('password.title')} lede={t('password.lede')}>
      <FormStack onSubmit={submit} noValidate>
        <FormAlert>{words.whole}</FormAlert>
        {hasPassword && (
          <FormField label={t('password.current')} error={words.field('current')}>
            {(control) => (
              <PasswordInput
                {...control}
                autoComplete="current-password"
                value={current}
                onChange={(event) => setCurrent(event.target.value)}
              />
            )}
          </FormField>
        )}
        <FormField label={t('password.next')} error={words.field('password')}>
          {(control) => (
            <PasswordInput
              {...control}
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </FormField>
        <Button type="submit" disabled={save.isPending}>
          {hasPassword ? t('password.save') : t('password.create')}
        </Button>
      </FormStack>
    </AccountSection>
  );
}
