import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { WeeklyPage, WeeklyWord } from '@sentiers/shared/weekly/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { LateConfirmDialog } from '../../../components/LateConfirmDialog.tsx';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { useLightMode } from '../../../components/light-mode.ts';
import { useNotice } from '../../../components/Notices.tsx';
import { RichArea } from '../../../components/RichArea.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { api } from '../../../lib/api/api.ts';
import { type SharedDraft, useSharedDraft } from '../hooks/use-shared-draft.ts';
import { useWeeklyChange } from '../hooks/use-weekly.ts';
import { OtherVersion } from './OtherVersion.tsx';

interface WordEditorProps {
  cohortId: string;
  word: WeeklyWord;
  channel: NonNullable<WeeklyPage['channel']>;
}

/** The draft of the week, written by the cohort's facilitators together, and its sending. */
export function WordEditor({ cohortId, word, channel }: WordEditorProps) {
  const { t } = useTranslation('weekly');
  const draft = useSharedDraft(cohortId, word);
  const words = useErrorWords(draft.error);
  const light = useLightMode();
  return (
    <Columns>
      <Fields>
        <FormField label={t('subject')} error={words.field('title')}>
          {(control) => (
            <TextInput
              {...control}
              value={draft.title}
              maxLength={200}
              onChange={({ target }) => draft.write({ title: target.value })}
            />
          )}
        </FormField>
        <FormField
          label={t('body')}
          hint={t(light ? 'bodyHintPlain' : 'bodyHint')}
          error={words.field('body')}
        >
          {(control) => (
            <RichArea
              rows={14}
              control={control}
              label={t('body')}
              body={draft.body}
              onBody={(body) => draft.write({ body })}
            />
          )}
        </FormField>
        <Saving draft={draft} word={word} />
        {draft.theirs && <OtherVersion theirs={draft.theirs} draft={draft} />}
        <FormAlert>{words.whole}</FormAlert>
        <Sending cohortId={cohortId} draft={draft} channel={channel} revision={word.revision} />
      </Fields>
      <Preview aria-labelledby="preview">
        <h2 id="preview">{t('preview')}</h2>
        <article>
          <h3>{draft.title}</h3>
          <LazyMarkdown>{draft.body}</LazyMarkdown>
        </article>
      </Preview>
    </Columns>
  );
}

function Saving({ draft, word }: { draft: SharedDraft; word: WeeklyWord }) {
  const { t } = useTranslation('weekly');
  const saved = word.edited === null ? t('saved') : t('savedBy', { name: word.edited.by.name });
  return (
    <Quiet role="status">
      {draft.state === 'saving' ? t('saving') : draft.state === 'saved' ? saved : t('unsaved')}
      {draft.error !== null && (
        <Button size="small" onClick={() => void draft.saveNow().catch(() => undefined)}>
          {t('retry')}
        </Button>
      )}
    </Quiet>
  );
}

interface SendingProps extends Pick<WordEditorProps, 'cohortId' | 'channel'> {
  draft: SharedDraft;
  revision: number;
}

/** Says who will get it, asks once, and sends what is shown: nothing else than what was saved. */
function Sending({ cohortId, draft, channel, revision }: SendingProps) {
  const { t } = useTranslation('weekly');
  const notify = useNotice();
  const [asking, setAsking] = useState(false);
  const send = useWeeklyChange(cohortId, async () => {
    const page = draft.state === 'saved' ? null : await draft.saveNow();
    return api.weekly.send({ cohortId, revision: page?.word?.revision ?? revision });
  });
  const words = useErrorWords(draft.theirs === null ? send.error : null);
  const confirm = () =>
    send.mutate(undefined, {
      onSuccess: () => notify({ text: t('sent') }),
      onSettled: () => setAsking(false),
    });
  const who = (
    <>
      {t('readers', { count: channel.readers, channel: channel.name })}{' '}
      {t('byMail', { count: channel.byMail })} {t('answers')}
    </>
  );
  return (
    <Send>
      <FormAlert>{words.whole}</FormAlert>
      <p>{who}</p>
      <div>
        <Button
          variant="contained"
          disabled={draft.theirs !== null || draft.body.trim() === '' || draft.title.trim() === ''}
          onClick={() => setAsking(true)}
        >
          {t('send')}
        </Button>
      </div>
      <LateConfirmDialog
        open={asking}
        title={t('sendTitle')}
        confirm={t('sendConfirm')}
        busy={send.isPending}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        {who}
      </LateConfirmDialog>
    </Send>
  );
}

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(8),
  [theme.breakpoints.up('lg')]: {
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: theme.spacing(10),
  },
}));

const Fields = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(5),
  alignContent: 'start',
}));

const Quiet = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(3),
  minHeight: '1.5rem',
  color: theme.vars.palette.text.secondary,
}));

const Send = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  '& > p': { color: theme.vars.palette.text.secondary, textWrap: 'pretty' },
}));

const Preview = styled('section')(({ theme }) => ({
  minWidth: 0,
  '& > article': {
    padding: theme.spacing(5),
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.vars.palette.background.paper,
    overflowWrap: 'anywhere',
  },
  '& > article > h3': { ...theme.typography.h2, marginBottom: theme.spacing(3) },
}));
