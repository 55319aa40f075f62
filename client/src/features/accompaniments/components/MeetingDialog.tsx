import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { Meeting, MeetingInput } from '@sentiers/shared/accompaniments/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { useKeptState } from '../../../components/doors/use-kept-state.ts';
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
import {
  faultsOf,
  type MeetingField,
  type MeetingForm,
  meetingFormOf,
  meetingInputOf,
} from '../logic/meeting-form.ts';

interface MeetingDialogProps {
  accompanimentId: string;
  /** The one to move; absent for another one. */
  meeting: Meeting | undefined;
  onClose: () => void;
}

/** What leaves, over the revision that was read, or that one was shown since. */
type Sent = Required<MeetingInput> & { revision: number };

/** What is kept by the device until it is sent, with the revision that was read when one began; 0 for a new one. */
interface Kept extends MeetingForm {
  clientId: string;
  revision: number;
}

/** An appointment or a visit: what it is about, when, where. Leaving it otherwise than by « Annuler » keeps what was written. */
export function MeetingDialog({ accompanimentId, meeting, onClose }: MeetingDialogProps) {
  const { t } = useTranslation('accompaniments');
  const { t: common } = useTranslation('common');
  const id = useId();
  const notify = useNotice();
  const { written, change, forget } = useKeptState<Kept>(
    `meeting-${meeting?.id ?? `new-${accompanimentId}`}`,
    () => ({
      ...meetingFormOf(meeting, Date.now()),
      ...{ clientId: systemRandom.uuid(), revision: meeting?.revision ?? 0 },
    }),
  );
  const [tried, setTried] = useState(false);
  const save = useAccompanimentChange(accompanimentId, ({ revision, ...sent }: Sent) =>
    meeting
      ? api.accompaniments.updateMeeting({ accompanimentId, meetingId: meeting.id, revision, meeting: sent })
      : api.accompaniments.addMeeting({ accompanimentId, clientId: written.clientId, meeting: sent }),
  );
  const isElsewhere = save.error instanceof AppError && save.error.code === 'revision_conflict';
  // Who saves again, once told that someone else changed it, saves over that.
  const revision = (isElsewhere && meeting?.revision) || written.revision;
  const refused = useErrorWords(save.error);
  const faults = faultsOf(written);
  const leave = () => {
    forget();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const input = meetingInputOf(written);
    if (!input || faults.length > 0 || save.isPending) return;
    save.mutate(
      { ...input, revision },
      {
        onSuccess: () => {
          notify({ text: t('meetings.saved') });
          leave();
        },
      },
    );
  };
  const errorOf = (field: MeetingField) => {
    const fault = tried && faults.find((one) => one.field === field);
    return fault ? t(`meetings.fault.${fault.reason}`) : refused.field(field);
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form noValidate onSubmit={submit}>
        <DialogTitle id={id}>{meeting ? t('meetings.edit') : t('meetings.newTitle')}</DialogTitle>
        <Content>
          <Fields form={written} onChange={change} errorOf={errorOf} />
          <Failure error={save.error} meeting={meeting} />
        </Content>
        <DialogActions>
          <Button onClick={leave}>{common('dialog.cancel')}</Button>
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
    <FormAlert>
      {isElsewhere ? t('meetings.conflict', { when }) : (failure.whole ?? t('meetings.toCorrect'))}
    </FormAlert>
  );
}

interface FieldsProps {
  form: MeetingForm;
  onChange: (changed: Partial<MeetingForm>) => void;
  errorOf: (field: MeetingField) => string | null;
}

function Fields({ form, onChange, errorOf }: FieldsProps) {
  const { t } = useTranslation('accompaniments');
  const moment = (name: 'startsAt' | 'endsAt') => (
    <FormField label={t(`meetings.${name}`)} error={errorOf(name)}>
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
      <FormField label={t('meetings.name')} error={errorOf('title')}>
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
      <FormField label={t('meetings.place')} hint={t('meetings.placeHint')} optional error={errorOf('place')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={200}
            value={form.place}
            onChange={({ target }) => onChange({ place: target.value })}
          />
        )}
      </FormField>
      <FormField label={t('meetings.note')} optional error={errorOf('note')}>
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
