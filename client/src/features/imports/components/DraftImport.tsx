import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Import, ImportAuthor } from '@sentiers/shared/imports/schema.ts';
import { useQuery } from '@tanstack/react-query';
import HourglassIcon from 'lucide-react/icons/hourglass';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { LateConfirmDialog } from '../../../components/LateConfirmDialog.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { useDiscardImport, useImportChange } from '../hooks/use-imports.ts';
import { AuthorLine } from './AuthorLine.tsx';
import { PublishForm } from './PublishForm.tsx';

interface Choice {
  author: number;
  choice: ImportAuthor['choice'];
  personId?: string;
}

/** An export that was read: what becomes of each author's messages, then its thread. */
export function DraftImport({ draft }: { draft: Import }) {
  const { t } = useTranslation('imports');
  const { id: importId, channelId, authors } = draft;
  const people = useQuery(queries.channels.people.queryOptions({ input: { channelId } }));
  const set = useImportChange(channelId, (choice: Choice) => api.imports.setAuthor({ importId, ...choice }));
  const words = useErrorWords(set.error);
  const showsMedia = authors.some(({ media }) => media.photos + media.voices + media.documents > 0);
  return (
    <>
      {draft.reading && (
        <Callout tone="waiting" icon={HourglassIcon} live>
          {t('readingMedia', draft.reading)}
        </Callout>
      )}
      <section>
        <h2>{t('authors')}</h2>
        <Hint>{t('authorsHint')}</Hint>
        {showsMedia && <Hint>{t('mediaHint')}</Hint>}
        <FormAlert>{words.whole ?? words.field('personId')}</FormAlert>
        <Lines>
          {authors.map((author, place) => (
            <AuthorLine
              // biome-ignore lint/suspicious/noArrayIndexKey: an author is known by their place
              key={place}
              author={author}
              people={people.data?.items ?? []}
              busy={set.isPending}
              onChoose={(choice, personId) =>
                set.mutate({ author: place, choice, ...(personId !== undefined && { personId }) })
              }
            />
          ))}
        </Lines>
      </section>
      <PublishForm draft={draft} />
      <Discarding draft={draft} />
    </>
  );
}

function Discarding({ draft }: { draft: Import }) {
  const { t } = useTranslation('imports');
  const [asking, setAsking] = useState(false);
  const discard = useDiscardImport(draft.channelId);
  const words = useErrorWords(discard.error);
  return (
    <div>
      <FormAlert>{words.whole}</FormAlert>
      <Button color="inherit" onClick={() => setAsking(true)}>
        {t('discard')}
      </Button>
      <LateConfirmDialog
        open={asking}
        title={t('discardTitle')}
        confirm={t('discard')}
        busy={discard.isPending}
        onConfirm={() => discard.mutate(draft.id, { onSettled: () => setAsking(false) })}
        onCancel={() => setAsking(false)}
      >
        {t('discardWords')}
      </LateConfirmDialog>
    </div>
  );
}

const Hint = styled('p')(({ theme }) => ({
  marginTop: theme.spacing(1.5),
  color: theme.vars.palette.text.secondary,
  textWrap: 'pretty',
}));

const Lines = styled('ul')(({ theme }) => ({
  margin: theme.spacing(4, 0, 0),
  padding: 0,
  listStyle: 'none',
}));
