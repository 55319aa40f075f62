import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Accompaniment } from '@sentiers/shared/accompaniments/schema.ts';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { PageSection } from '../../../components/PageBody.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { api } from '../../../lib/api/api.ts';
import { systemRandom } from '../../../lib/journal/environment.ts';
import { useJournal } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { useAccompanimentChange } from '../hooks/use-accompaniment.ts';
import { NotebookEntry } from './NotebookEntry.tsx';
import { LONGEST_PAGE } from './notebook-limits.ts';

/** The notebook that both sides share, the latest page first. */
export function Notebook({ accompaniment }: { accompaniment: Accompaniment }) {
  const { t } = useTranslation('accompaniments');
  const { notebook, abilities, id } = accompaniment;
  const pages = [...notebook].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <PageSection aria-labelledby="notebook">
      <h2 id="notebook">{t('notebook.title')}</h2>
      {abilities.write && <NewPage accompanimentId={id} />}
      {pages.length === 0 && <Quiet>{t('notebook.empty')}</Quiet>}
      {pages.map((entry) => (
        <NotebookEntry key={entry.id} accompanimentId={id} entry={entry} />
      ))}
    </PageSection>
  );
}

interface NewWords {
  clientId: string;
  body: string;
}

/** What is being written: kept by the device until it is in the notebook, and once only. */
function NewPage({ accompanimentId }: { accompanimentId: string }) {
  const { t } = useTranslation('accompaniments');
  const { account } = useJournal();
  const kept = useMemo(
    () => keptForm<NewWords>(account, `notebook-${accompanimentId}`),
    [account, accompanimentId],
  );
  const [written, setWritten] = useState(() => kept.read() ?? fresh());
  const { clientId, body } = written;
  useEffect(() => {
    if (body === '') kept.forget();
    else kept.write({ clientId, body });
  }, [kept, clientId, body]);
  const add = useAccompanimentChange(accompanimentId, (words: NewWords) =>
    api.accompaniments.addEntry({ accompanimentId, clientId: words.clientId, body: words.body.trim() }),
  );
  const failure = useErrorWords(add.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body.trim() !== '' && !add.isPending) add.mutate(written, { onSuccess: () => setWritten(fresh()) });
  };
  return (
    <Form onSubmit={submit}>
      <FormField label={t('notebook.write')} error={failure.field('body')}>
        {(control) => (
          <TextArea
            {...control}
            maxLength={LONGEST_PAGE}
            readOnly={add.isPending}
            value={body}
            onChange={({ target }) =>
              // Other words are another page, whatever became of what was sent.
              setWritten({ clientId: add.isError ? systemRandom.uuid() : clientId, body: target.value })
            }
          />
        )}
      </FormField>
      <FormAlert>{add.error ? (failure.whole ?? t('failed')) : null}</FormAlert>
      <Button type="submit" variant="contained" disabled={body.trim() === '' || add.isPending}>
        {t('notebook.add')}
      </Button>
    </Form>
  );
}

function fresh(): NewWords {
  return { clientId: systemRandom.uuid(), body: '' };
}

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(3),
  marginBottom: theme.spacing(5),
  '& > div': { width: '100%' },
}));

const Quiet = styled('p')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));
