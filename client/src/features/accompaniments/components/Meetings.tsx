import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Accompaniment, Meeting } from '@sentiers/shared/accompaniments/schema.ts';
import CalendarPlusIcon from 'lucide-react/icons/calendar-plus';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { LateConfirmDialog } from '../../../components/LateConfirmDialog.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { PageSection } from '../../../components/PageBody.tsx';
import { useNow } from '../../../components/use-now.ts';
import { formatSpan } from '../../../i18n/format.ts';
import { innerQuotes } from '../../../i18n/inner-quotes.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api } from '../../../lib/api/api.ts';
import { useAccompanimentChange } from '../hooks/use-accompaniment.ts';

const MeetingDialog = lazy(async () => ({ default: (await import('./MeetingDialog.tsx')).MeetingDialog }));

/** What is asked about: another meeting, one to move, or one to cancel. */
type Asked = { kind: 'new' } | { kind: 'edit' | 'cancel'; meetingId: string } | null;

/** The appointments and visits ahead, then those past. */
export function Meetings({ accompaniment }: { accompaniment: Accompaniment }) {
  const { t } = useTranslation('accompaniments');
  const now = useNow();
  const [asked, setAsked] = useState<Asked>(null);
  const { id, meetings, abilities } = accompaniment;
  const sorted = [...meetings].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const ahead = sorted.filter(({ endsAt }) => Date.parse(endsAt) >= now);
  const past = sorted.filter(({ endsAt }) => Date.parse(endsAt) < now).reverse();
  const about =
    asked && asked.kind !== 'new' ? meetings.find((one) => one.id === asked.meetingId) : undefined;
  const line = (meeting: Meeting, isAhead: boolean) => (
    <MeetingLine
      key={meeting.id}
      meeting={meeting}
      {...(abilities.write && isAhead && { onAsk: (kind) => setAsked({ kind, meetingId: meeting.id }) })}
    />
  );
  return (
    <PageSection aria-labelledby="meetings">
      <h2 id="meetings">{t('meetings.title')}</h2>
      {ahead.length === 0 && <Quiet>{t('meetings.none')}</Quiet>}
      {ahead.map((meeting) => line(meeting, true))}
      {abilities.write && (
        <Add>
          <Button onClick={() => setAsked({ kind: 'new' })}>{t('meetings.add')}</Button>
        </Add>
      )}
      {past.length > 0 && (
        <details>
          <Summary>{t('meetings.past')}</Summary>
          {past.map((meeting) => line(meeting, false))}
        </details>
      )}
      {(asked?.kind === 'new' || (asked?.kind === 'edit' && about)) && (
        <LatePart>
          <MeetingDialog accompanimentId={id} meeting={about} onClose={() => setAsked(null)} />
        </LatePart>
      )}
      {about && asked?.kind === 'cancel' && (
        <CancelMeeting accompanimentId={id} meeting={about} onClose={() => setAsked(null)} />
      )}
    </PageSection>
  );
}

interface MeetingLineProps {
  meeting: Meeting;
  /** Absent where nothing of it may change. */
  onAsk?: (kind: 'edit' | 'cancel') => void;
}

function MeetingLine({ meeting, onAsk }: MeetingLineProps) {
  const { t } = useTranslation('accompaniments');
  const language = useLanguage();
  const { kind, title, startsAt, endsAt, place, note, calendar } = meeting;
  return (
    <Line>
      <Name>{title}</Name>
      <p>
        <time dateTime={startsAt}>{formatSpan(startsAt, endsAt, language).whole}</time>
        {' · '}
        {[t(`meetings.kind.${kind}`), place].filter(Boolean).join(' · ')}
      </p>
      {note && <Note>{note}</Note>}
      <Buttons>
        <Button
          size="small"
          href={calendar}
          download
          aria-label={t('meetings.calendarOf', { title: innerQuotes(title, language) })}
          startIcon={<Icon of={CalendarPlusIcon} size={16} />}
        >
          {t('meetings.calendar')}
        </Button>
        {onAsk && (
          <>
            <Button size="small" variant="text" onClick={() => onAsk('edit')}>
              {t('meetings.edit')}
            </Button>
            <Button size="small" variant="text" onClick={() => onAsk('cancel')}>
              {t('meetings.cancel')}
            </Button>
          </>
        )}
      </Buttons>
    </Line>
  );
}

interface CancelMeetingProps {
  accompanimentId: string;
  meeting: Meeting;
  onClose: () => void;
}

function CancelMeeting({ accompanimentId, meeting, onClose }: CancelMeetingProps) {
  const { t } = useTranslation('accompaniments');
  const language = useLanguage();
  const notify = useNotice();
  const cancel = useAccompanimentChange(accompanimentId, () =>
    api.accompaniments.cancelMeeting({ accompanimentId, meetingId: meeting.id }),
  );
  return (
    <LateConfirmDialog
      open
      destructive
      title={t('meetings.cancelTitle')}
      confirm={t('meetings.cancel')}
      busy={cancel.isPending}
      onConfirm={() =>
        cancel.mutate(undefined, {
          onSuccess: () => notify({ text: t('meetings.cancelled') }),
          onError: () => notify({ text: t('failed') }),
          onSettled: onClose,
        })
      }
      onCancel={onClose}
    >
      {t('meetings.cancelBody', { title: innerQuotes(meeting.title, language) })}
    </LateConfirmDialog>
  );
}

const Line = styled('article')(({ theme }) => ({
  padding: theme.spacing(3, 0),
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  overflowWrap: 'anywhere',
  '& > p': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
}));

const Quiet = styled('p')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

const Name = styled('h3')(({ theme }) => theme.typography.h4);

const Note = styled('p')({ whiteSpace: 'pre-line' });

const Add = styled('div')(({ theme }) => ({ marginTop: theme.spacing(3) }));

const Summary = styled('summary')(({ theme }) => ({
  minHeight: 44,
  paddingTop: theme.spacing(3),
  cursor: 'pointer',
}));

const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  marginTop: theme.spacing(2),
}));
