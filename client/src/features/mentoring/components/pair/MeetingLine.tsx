import Button from '@mui/material/Button';
import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import CalendarPlusIcon from 'lucide-react/icons/calendar-plus';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Buttons, Quiet, Written } from '../../../../components/doors/door-parts.ts';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { LateConfirmDialog } from '../../../../components/LateConfirmDialog.tsx';
import { LatePart } from '../../../../components/LatePart.tsx';
import { formatSpan } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { api } from '../../../../lib/api/api.ts';
import { useMentorshipChange } from '../../hooks/use-mentoring.ts';

const ReasonDialog = lazy(async () => ({
  default: (await import('../../../../components/ReasonDialog.tsx')).ReasonDialog,
}));

interface MeetingLineProps {
  mentorshipId: string;
  meeting: Mentorship['meetings'][number];
  isAhead: boolean;
  mayWrite: boolean;
  onMove: () => void;
}

/** A meeting: when and where, the way to one's calendar; once it was held, two lines of what remained of it. */
export function MeetingLine({ mentorshipId, meeting, isAhead, mayWrite, onMove }: MeetingLineProps) {
  const { t } = useTranslation('mentoring');
  const language = useLanguage();
  const [asking, setAsking] = useState<'cancel' | 'note' | null>(null);
  const { id: meetingId, title, startsAt, endsAt, place, note, afterwards, calendar } = meeting;
  const cancel = useMentorshipChange(() => api.mentorships.cancelMeeting({ mentorshipId, meetingId }));
  const keep = useMentorshipChange((words: string) =>
    api.mentorships.noteMeeting({ mentorshipId, meetingId, note: words }),
  );
  const failure = useErrorWords(cancel.error);
  const close = () => setAsking(null);
  return (
    <li>
      <h3>{title}</h3>
      <Quiet>
        <time dateTime={startsAt}>{formatSpan(startsAt, endsAt, language).whole}</time>
        {place && ` · ${place}`}
      </Quiet>
      {note && <Written>{note}</Written>}
      {afterwards && <Written>{t('meeting.afterwards', { words: afterwards })}</Written>}
      <FormAlert>{failure.whole}</FormAlert>
      <Buttons>
        {isAhead && (
          <Button size="small" href={calendar} download startIcon={<Icon of={CalendarPlusIcon} />}>
            {t('meeting.calendar')}
          </Button>
        )}
        {isAhead && mayWrite && (
          <>
            <Button size="small" variant="text" onClick={onMove}>
              {t('meeting.move')}
            </Button>
            <Button size="small" variant="text" onClick={() => setAsking('cancel')}>
              {t('meeting.cancel')}
            </Button>
          </>
        )}
        {!isAhead && mayWrite && (
          <Button size="small" onClick={() => setAsking('note')}>
            {t(afterwards ? 'meeting.editNote' : 'meeting.note')}
          </Button>
        )}
      </Buttons>
      <LateConfirmDialog
        open={asking === 'cancel'}
        destructive
        title={t('meeting.cancelTitle')}
        confirm={t('meeting.cancel')}
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate(undefined, { onSettled: close })}
        onCancel={close}
      >
        {t('meeting.cancelWords')}
      </LateConfirmDialog>
      {asking === 'note' && (
        <LatePart>
          <ReasonDialog
            title={t('meeting.noteTitle')}
            label={t('meeting.noteLabel')}
            confirm={t('save')}
            initial={afterwards}
            most={1_000}
            onConfirm={keep.mutateAsync}
            onClose={close}
          >
            {t('meeting.noteReads')}
          </ReasonDialog>
        </LatePart>
      )}
    </li>
  );
}
