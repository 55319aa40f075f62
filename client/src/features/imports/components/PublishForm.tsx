import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Import, ImportAuthor } from '@sentiers/shared/imports/schema.ts';
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

/** The thread's title, what goes into it and what stays out, and making it. */
export function PublishForm({ draft }: { draft: Import }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const notify = useNotice();
  const [title, setTitle] = useState('');
  const { id: importId, revision, channelId, authors } = draft;
  const publish = useImportChange(channelId, () => api.imports.publish({ importId, revision, title }));
  const words = useErrorWords(publish.error);
  const kept = authors.filter(isKept).reduce((sum, { messages }) => sum + messages, 0);
  const out = authors.reduce((sum, { messages }) => sum + messages, 0) - kept;
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
      <FormAlert>{words.whole ?? words.field('authors')}</FormAlert>
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
      <p role="status">
        {t('goesIn', { count: kept })} {out > 0 && t('staysOut', { count: out })}
      </p>
      <div>
        <Button
          type="submit"
          variant="contained"
          disabled={publish.isPending || kept === 0 || title.trim() === ''}
        >
          {t('publish')}
        </Button>
      </div>
    </Form>
  );
}

/** As the server decides when it is published: silence and refusal stay out. */
function isKept({ choice, answer }: ImportAuthor): boolean {
  return choice === 'initials' || (choice === 'person' && (answer === 'named' || answer === 'initials'));
}

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(4),
  '& > p': { color: theme.vars.palette.text.secondary },
}));
