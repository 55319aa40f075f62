import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { previewOf } from '@sentiers/shared/imports/policy.ts';
import type { Import } from '@sentiers/shared/imports/schema.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { api } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useImportChange } from '../hooks/use-imports.ts';
import { ImportPreview } from './ImportPreview.tsx';

/** The thread's title, what goes into it and what stays out, and making it. */
export function PublishForm({ draft }: { draft: Import }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const notify = useNotice();
  const [title, setTitle] = useState('');
  const { id: importId, revision, channelId, authors, reading } = draft;
  const publish = useImportChange(channelId, () => api.imports.publish({ importId, revision, title }));
  const words = useErrorWords(publish.error);
  const isReady = reading === null && previewOf(authors).messages > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    publish.mutate(undefined, {
      onSuccess: ({ threadId }) => {
        notify({ text: t('published') });
        if (threadId !== null) void navigate(paths.threadById(threadId));
      },
    });
  };
  return (
    <Form onSubmit={submit}>
      <h2>{t('thread')}</h2>
      <FormAlert>{words.whole ?? words.field('authors') ?? words.field('media')}</FormAlert>
      <FormField label={t('threadTitle')} error={words.field('title')}>
        {(control) => (
          <TextInput
            {...control}
            value={title}
            maxLength={200}
            onChange={({ target }) => setTitle(target.value)}
          />
        )}
      </FormField>
      <ImportPreview authors={authors} />
      <div>
        <Button
          type="submit"
          variant="contained"
          disabled={publish.isPending || !isReady || title.trim() === ''}
        >
          {t('publish')}
        </Button>
      </div>
    </Form>
  );
}

const Form = styled('form')(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));
