import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { excerptOf } from '@sentiers/shared/messages/body.ts';
import { isConsented } from '@sentiers/shared/recaps/consent.ts';
import type { OpenedQuestion, RecapDesk } from '@sentiers/shared/recaps/schema.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api, queries } from '../../../lib/api/api.ts';
import { useCohortChannels } from '../hooks/use-cohort-channels.ts';
import type { DeskPassage } from '../logic/desk.ts';

interface OpenQuestionDialogProps {
  desk: RecapDesk;
  passage: DeskPassage;
  onClose: () => void;
}

const LONGEST_TITLE = 200;
const DAY_MS = 24 * 3_600_000;
/** Usually given for an answer, in days. */
const USUAL_DAYS = 14;

/** Opens a thread of a question that stayed open: for whom, where, and by when. */
export function OpenQuestionDialog({ desk, passage, onClose }: OpenQuestionDialogProps) {
  const { t } = useTranslation('recaps');
  const { t: common } = useTranslation('common');
  const id = useId();
  const form = useOpening({ desk, passage, onClose });
  const { question, change, words, people, channels } = form;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form onSubmit={form.submit}>
        <DialogTitle id={id}>{t('open.title')}</DialogTitle>
        <Fields>
          <p>{t(isConsented(passage.state) ? 'open.quoted' : 'open.notQuoted')}</p>
          <FormAlert>{words.whole}</FormAlert>
          <FormField label={t('open.question')} error={words.field('title')}>
            {(control) => (
              <TextInput
                {...control}
                value={question.title}
                maxLength={LONGEST_TITLE}
                onChange={({ target }) => change({ title: target.value })}
              />
            )}
          </FormField>
          <FormField label={t('open.person')} error={words.field('personId')}>
            {(control) => (
              <SelectInput
                {...control}
                value={question.personId}
                onChange={({ target }) => change({ personId: target.value })}
              >
                <option value="">{t('open.choose')}</option>
                {people.map(({ id: personId, name, organisation }) => (
                  <option key={personId} value={personId}>
                    {organisation ? `${name}, ${organisation}` : name}
                  </option>
                ))}
              </SelectInput>
            )}
          </FormField>
          <FormField label={t('open.date')} error={words.field('dueOn')}>
            {(control) => (
              <TextInput
                {...control}
                type="date"
                value={question.dueOn}
                onChange={({ target }) => change({ dueOn: target.value })}
              />
            )}
          </FormField>
          <FormField label={t('publish.channel')} error={words.field('channelId')}>
            {(control) => (
              <SelectInput
                {...control}
                value={question.channelId}
                onChange={({ target }) => change({ channelId: target.value })}
              >
                {channels.map(({ id: channelId, name }) => (
                  <option key={channelId} value={channelId}>
                    {name}
                  </option>
                ))}
              </SelectInput>
            )}
          </FormField>
        </Fields>
        <DialogActions>
          <Button onClick={onClose}>{common('dialog.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            disabled={form.pending || question.personId === '' || question.title.trim() === ''}
          >
            {t('open.action')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function useOpening({ desk, passage, onClose }: OpenQuestionDialogProps) {
  const { t } = useTranslation('recaps');
  const notify = useNotice();
  const cache = useQueryClient();
  const language = useLanguage();
  const channels = useCohortChannels(desk.cohortId);
  const [written, setWritten] = useState<Partial<OpenedQuestion>>({});
  const { data } = useQuery({
    ...queries.people.listOfCohort.queryOptions({ input: { cohortId: desk.cohortId ?? '' } }),
    enabled: desk.cohortId !== null,
  });
  const question: OpenedQuestion = {
    title: isConsented(passage.state) ? excerptOf(passage.words, LONGEST_TITLE) : '',
    personId: '',
    channelId: channels[0]?.id ?? '',
    dueOn: new Date(Date.now() + USUAL_DAYS * DAY_MS).toISOString().slice(0, 10),
    ...written,
  };
  const { roomId } = desk;
  const opening = useMutation({
    mutationFn: () => api.recaps.openQuestion({ roomId, passageId: passage.id, language, question }),
    onSuccess: () => {
      notify({ text: t('open.done') });
      void cache.invalidateQueries({ queryKey: queries.recaps.desk.key() });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    opening.mutate();
  };
  return {
    question,
    channels,
    people: data?.items ?? [],
    words: useErrorWords(opening.error),
    pending: opening.isPending,
    change: (changed: Partial<OpenedQuestion>) => setWritten({ ...written, ...changed }),
    submit,
  };
}

const Fields = styled(DialogContent)(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));
