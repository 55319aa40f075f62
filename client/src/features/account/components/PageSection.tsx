import Button from '@mui/material/Button';
import type { Person } from '@sentiers/shared/people/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { FormStack } from '../../../components/SignInLayout.tsx';
import { TextArea, TextInput } from '../../../components/TextInput.tsx';
import { api } from '../../../lib/api/api.ts';
import { AccountSection } from './AccountSection.tsx';

const long = ['bio', 'offers', 'seeks'] as const;

/** What peers read: name, function, a few words, what one brings and looks for. */
export function PageSection({ person }: { person: Person }) {
  const { t } = useTranslation('account');
  const { name, title, bio, offers, seeks } = person;
  const [written, setWritten] = useState({ name, title, bio, offers, seeks });
  const notify = useNotice();
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: () => api.people.updateMine(written),
    onSuccess: () => {
      notify({ text: t('page.saved') });
      void queryClient.invalidateQueries();
    },
  });
  const words = useErrorWords(save.error);
  const set = (field: keyof typeof written) => (event: { target: { value: string } }) =>
    setWritten({ ...written, [field]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <AccountSection title={t('page.title')} lede={t('page.lede')}>
      <FormStack onSubmit={submit} noValidate>
        <FormAlert>{words.whole}</FormAlert>
        <FormField label={t('page.name')} error={words.field('name')}>
          {(control) => (
            <TextInput {...control} autoComplete="name" value={written.name} onChange={set('name')} />
          )}
        </FormField>
        <FormField label={t('page.function')} error={words.field('title')} optional>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="organization-title"
              value={written.title}
              onChange={set('title')}
            />
          )}
        </FormField>
        {long.map((field) => (
          <FormField
            key={field}
            label={t(`page.${field}`)}
            hint={field === 'offers' ? t('page.offersHint') : undefined}
            error={words.field(field)}
            optional
          >
            {(control) => <TextArea {...control} value={written[field]} onChange={set(field)} />}
          </FormField>
        ))}
        <Button type="submit" variant="contained" disabled={save.isPending}>
          {t('page.save')}
        </Button>
      </FormStack>
    </AccountSection>
  );
}
