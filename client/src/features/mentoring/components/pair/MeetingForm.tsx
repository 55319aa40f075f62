import Button from '@mui/material/Button';
import type { MeetingInput } from '@sentiers/shared/accompaniments/schema.ts';
import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { Buttons, Fields, Pair } from '../../../../components/doors/door-parts.ts';
import { useKeptState } from '../../../../components/doors/use-kept-state.ts';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { api } from '../../../../lib/api/api.ts';
import { useMentorshipChange } from '../../hooks/use-mentoring.ts';
import { meetingFormOf, meetingInputOf, usualLengths } from '../../logic/meeting-form.ts';

interface MeetingFormProps {
  mentorshipId: string;
  /** Null: one to plan. */
  meeting: Mentorship['meetings'][number] | null;
  onDone: () => void;
}

/** Plans a meeting, or moves it; the other of the two is told. */
export function MeetingForm({ mentorshipId, meeting, onDone }: MeetingFormProps) {
  const { t } = useTranslation('mentoring');
  const name = `mentorship-meeting-${mentorshipId}-${meeting ? `${meeting.id}-${meeting.revision}` : 'new'}`;
  const { written, change, forget } = useKeptState(name, () => ({
    ...meetingFormOf(meeting, t('meeting.usualTitle')),
    clientId: newId(),
  }));
  const [tried, setTried] = useState(false);
  const input = meetingInputOf(written);
  const save = useMentorshipChange((sent: MeetingInput) =>
    meeting
      ? api.mentorships.updateMeeting({
          ...{ mentorshipId, meetingId: meeting.id, revision: meeting.revision, meeting: sent },
        })
      : api.mentorships.addMeeting({ mentorshipId, clientId: written.clientId, meeting: sent }),
  );
  const failure = useErrorWords(save.error);
  const leave = () => {
    forget();
    onDone();
  };
  const lengths = usualLengths.includes(written.minutes) ? usualLengths : [...usualLengths, written.minutes];
  const line = (field: 'title' | 'place', most: number, missing: boolean) => (
    <FormField
      label={t(`meeting.${field}Label`)}
      optional={field === 'place'}
      error={missing ? t('meeting.titleMissing') : failure.field(field)}
    >
      {(control) => (
        <TextInput
          {...control}
          maxLength={most}
          value={written[field]}
          onChange={({ target }) => change({ [field]: target.value })}
        />
      )}
    </FormField>
  );
  return (
    <Fields
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (input && !save.isPending) save.mutate(input, { onSuccess: leave });
      }}
    >
      {line('title', 140, tried && written.title.trim() === '')}
      <Pair>
        <FormField
          label={t('meeting.starts')}
          error={tried && written.starts === '' ? t('meeting.startsMissing') : failure.field('startsAt')}
        >
          {(control) => (
            <TextInput
              {...control}
              type="datetime-local"
              value={written.starts}
              onChange={({ target }) => change({ starts: target.value })}
            />
          )}
        </FormField>
        <FormField label={t('meeting.minutes')} error={failure.field('endsAt')}>
          {(control) => (
            <SelectInput
              {...control}
              value={written.minutes}
              onChange={({ target }) => change({ minutes: Number(target.value) })}
            >
              {lengths.map((count) => (
                <option key={count} value={count}>
                  {t('meeting.minutesChoice', { count })}
                </option>
              ))}
            </SelectInput>
          )}
        </FormField>
      </Pair>
      {line('place', 200, false)}
      <FormAlert>{failure.whole}</FormAlert>
      <Buttons>
        <Button type="submit" variant="contained" disabled={save.isPending}>
          {t(meeting ? 'save' : 'meeting.submit')}
        </Button>
        <Button onClick={leave}>{t('leave')}</Button>
      </Buttons>
    </Fields>
  );
}
