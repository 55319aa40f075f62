import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { Meeting } from '@sentiers/shared/accompaniments/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { TextArea, TextInput } from '../../../components/TextInput.tsx';
import { formatSpan } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api } from '../../../lib/api/api.ts';
import { systemRandom } from '../../../lib/journal/environment.ts';
import { useAccompanimentChange } from '../hooks/use-accompaniment.ts';
import { type MeetingForm, meetingFormOf, meetingInputOf } from '../logic/meeting-form.ts';

interface MeetingDialogProps {
  accompanimentId: string;
  /** The one to move; absent for another one. */
  meeting: Meeting | undefined;
  onClose: () => void;
}

/** An appointment or a visit: what it is about, when, where. */
export function MeetingDialog({ accompanimentId, meeting, onClose }: MeetingDialogProps) {
  const { t } = useTranslation('accompaniments');
  const { t: common } = useTranslation('common');
  const id = useId();
  const notify = useNotice();
  const [form, setForm] = useState(() => meetingFormOf(meeting, Date.now()));
  const [clientId] = useState(() => systemRandom.uuid());
  const [tried, setTried] = useState(false);
  const save = useAccompanimentChange(
    accompanimentId,
    (input: NonNullable<ReturnType<typeof meetingInputOf>>) =>
      meeting
        ? api.accompaniments.updateMeeting({
            ...{ accompanimentId, meetingId: meeting.id, revision: meeting.revision },
            meeting: input,
          })
        : api.accompaniments.addMeeting({ accompanimentId, clientId, meeting: input }),
  );
  const input = meetingInputOf(form);
  const isBackwards = input !== null && input.endsAt <= input.startsAt;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!input || isBackwards || save.isPending) return;
    save.mutate(input, {
      onSuccess: () => {
        notify({ text: t('meetings.saved') });
        onClose();
      },
    });
  };
  const problem = !input ? t('meetings.missing') : isBackwards ? t('meetings.order') : null;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form noValidate onSubmit={submit}>
        <DialogTitle id={id}>{meeting ? t('meetings.edit') : t('meetings.newTitle')}</DialogTitle>
        <Content>
          <Fields form={form} onChange={(changed) => setForm((before) => ({ ...before, ...changed }))} />
          <FormAlert>{tried ? problem : null}</FormAlert>
          <Failure error={save.error} meeting={meeting} />
        </Content>
        <DialogActions>
          <Button onClick={onClose}>{common('dialog.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={save.isPending}>
            {t('meetings.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Why it was not saved; someone else's date, where they were faster: saving again puts one's own in its place. */
function Failure({ error, meeting }: { error: unknown; meeting: Meeting | undefined }) {
  const { t } = useTranslation('accompaniments');
  const language = useLanguage();
  const failure = useErrorWords(error);
  if (!error) return null;
  const isElsewhere = error instanceof AppError && error.code === 'revision_conflict' && meeting;
  const when = meeting ? formatSpan(meeting.startsAt, meeting.endsAt, language).whole : '';
  return (
    <FormAlert>{isElsewhere ? t('meetings.conflict', { when }) : (failure.whole ?? t('failed'))}</FormAlert>
  );
}

interface FieldsProps {
  form: MeetingForm;
  onChange: (changed: Partial<MeetingForm>) => void;
}

function Fields({ form, onChange }: FieldsProps) {
  const { t } = useTranslation('accompaniments');
  const moment = (name: 'startsAt' | 'endsAt') => (
    <FormField label={t(`meetings.${name}`)}>
      {(control) => (
        <TextInput
          {...control}
          type="datetime-local"
          value={form[name]}
          onChange={({ target }) => onChange({ [name]: target.value })}
        />
      )}
    </FormField>
  );
  return (
    <>
      <ChoiceField
        legend={t('meetings.kindLegend')}
        choices={(['appointment', 'visit'] as const).map((value) => ({
          value,
          label: t(`meetings.kind.${value}`),
        }))}
        value={form.kind}
        onChange={(kind) => onChange({ kind })}
        hint={t(`meetings.kindHint.${form.kind}`)}
      />
      <FormField label={t('meetings.name')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={140}
            value={form.title}
            onChange={({ target }) => onChange({ title: target.value })}
          />
        )}
      </FormField>
      {moment('startsAt')}
      {moment('endsAt')}
      <FormField label={t('meetings.place')} hint={t('meetings.placeHint')} optional>
        {(control) => (
          <TextInput
            {...control}
            maxLength={200}
            value={form.place}
            onChange={({ target }) => onChange({ place: target.value })}
          />
        )}
      </FormField>
      <FormField label={t('meetings.note')} optional>
        {(control) => (
          <TextArea
            {...control}
            maxLength={2_000}
            value={form.note}
            onChange={({ target }) => onChange({ note: target.value })}
          />
        )}
      </FormField>
    </>
  );
}

const Content = styled(DialogContent)(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));
