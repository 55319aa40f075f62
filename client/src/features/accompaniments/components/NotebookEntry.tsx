import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { NotebookEntry as Entry } from '@sentiers/shared/accompaniments/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptState } from '../../../components/doors/use-kept-state.ts';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { LateConfirmDialog } from '../../../components/LateConfirmDialog.tsx';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { PersonLine } from '../../../components/PersonLine.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { Time } from '../../../components/Time.tsx';
import { api } from '../../../lib/api/api.ts';
import { useAccompanimentChange } from '../hooks/use-accompaniment.ts';
import { LONGEST_PAGE } from './notebook-limits.ts';

interface NotebookEntryProps {
  accompanimentId: string;
  entry: Entry;
}

/** One page of the notebook: who wrote it, when, and its author's ways to correct it. */
export function NotebookEntry({ accompanimentId, entry }: NotebookEntryProps) {
  const { t } = useTranslation('accompaniments');
  const notify = useNotice();
  const [acting, setActing] = useState<'edit' | 'remove' | null>(null);
  const remove = useAccompanimentChange(accompanimentId, () =>
    api.accompaniments.removeEntry({ accompanimentId, entryId: entry.id }),
  );
  const { by, at, editedAt, body, abilities } = entry;
  return (
    <Page>
      <PersonLine
        person={by}
        size={36}
        detail={
          <>
            <Time at={at} />
            {editedAt && ` · ${t('notebook.edited')}`}
          </>
        }
      />
      {acting === 'edit' ? (
        <EditForm accompanimentId={accompanimentId} entry={entry} onDone={() => setActing(null)} />
      ) : (
        <LazyMarkdown>{body}</LazyMarkdown>
      )}
      {abilities.edit && acting !== 'edit' && (
        <Buttons>
          <Button size="small" variant="text" onClick={() => setActing('edit')}>
            {t('notebook.edit')}
          </Button>
          <Button size="small" variant="text" onClick={() => setActing('remove')}>
            {t('notebook.remove')}
          </Button>
        </Buttons>
      )}
      <LateConfirmDialog
        open={acting === 'remove'}
        destructive
        title={t('notebook.removeTitle')}
        confirm={t('notebook.remove')}
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate(undefined, {
            onSuccess: () => notify({ text: t('notebook.removed') }),
            onError: () => notify({ text: t('failed') }),
            onSettled: () => setActing(null),
          })
        }
        onCancel={() => setActing(null)}
      >
        {t('notebook.removeBody')}
      </LateConfirmDialog>
    </Page>
  );
}

function EditForm({ accompanimentId, entry, onDone }: NotebookEntryProps & { onDone: () => void }) {
  const { t } = useTranslation('accompaniments');
  const { written, change, forget } = useKeptState(`notebook-entry-${entry.id}`, () => ({
    body: entry.body,
  }));
  const { body } = written;
  const leave = () => {
    forget();
    onDone();
  };
  const save = useAccompanimentChange(accompanimentId, (words: string) =>
    api.accompaniments.editEntry({
      accompanimentId,
      entryId: entry.id,
      revision: entry.revision,
      body: words,
    }),
  );
  const failure = useErrorWords(save.error);
  const isElsewhere = save.error instanceof AppError && save.error.code === 'revision_conflict';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body.trim() !== '' && !save.isPending) save.mutate(body.trim(), { onSuccess: leave });
  };
  return (
    <form onSubmit={submit}>
      <FormField label={t('notebook.words')} error={failure.field('body')}>
        {(control) => (
          <TextArea
            {...control}
            autoFocus
            maxLength={LONGEST_PAGE}
            value={body}
            onChange={({ target }) => change({ body: target.value })}
          />
        )}
      </FormField>
      <FormAlert>
        {save.error ? (isElsewhere ? t('notebook.conflict') : (failure.whole ?? t('failed'))) : null}
      </FormAlert>
      {isElsewhere && (
        <section aria-label={t('notebook.theirs')}>
          <LazyMarkdown>{entry.body}</LazyMarkdown>
        </section>
      )}
      <Buttons>
        <Button
          type="submit"
          variant="contained"
          size="small"
          disabled={body.trim() === '' || save.isPending}
        >
          {t('notebook.save')}
        </Button>
        <Button size="small" onClick={leave}>
          {t('notebook.cancel')}
        </Button>
      </Buttons>
    </form>
  );
}

const Page = styled('article')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2.5),
  padding: theme.spacing(4, 0),
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  overflowWrap: 'anywhere',
  '& form': { display: 'grid', gap: theme.spacing(3) },
}));

const Buttons = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) }));
