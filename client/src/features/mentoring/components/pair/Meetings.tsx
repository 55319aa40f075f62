import Button from '@mui/material/Button';
import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Lines, Part, Quiet } from '../../../../components/doors/door-parts.ts';
import { useNow } from '../../../../components/use-now.ts';
import { MeetingForm } from './MeetingForm.tsx';
import { MeetingLine } from './MeetingLine.tsx';

/** The two's meetings: those ahead, then those held, the latest first, each with what remained of it. */
export function Meetings({ mentorship }: { mentorship: Mentorship }) {
  const { t } = useTranslation('mentoring');
  const now = useNow();
  /** Which one is written: its id, or a new one. */
  const [writing, setWriting] = useState<string | null>(null);
  const { meetings, abilities } = mentorship;
  const isAhead = ({ endsAt }: (typeof meetings)[number]) => Date.parse(endsAt) > now;
  const ahead = meetings.filter(isAhead);
  const held = meetings.filter((meeting) => !isAhead(meeting)).toReversed();
  const form = (meeting: (typeof meetings)[number] | null) => (
    <MeetingForm mentorshipId={mentorship.id} meeting={meeting} onDone={() => setWriting(null)} />
  );
  return (
    <Part aria-labelledby="meetings">
      <h2 id="meetings">{t('meeting.title')}</h2>
      {meetings.length === 0 && <Quiet>{t('meeting.none')}</Quiet>}
      <Lines>
        {[...ahead, ...held].map((meeting) =>
          writing === meeting.id ? (
            <li key={meeting.id}>{form(meeting)}</li>
          ) : (
            <MeetingLine
              key={meeting.id}
              mentorshipId={mentorship.id}
              meeting={meeting}
              isAhead={isAhead(meeting)}
              mayWrite={abilities.write}
              onMove={() => setWriting(meeting.id)}
            />
          ),
        )}
      </Lines>
      {writing === 'new' && form(null)}
      {abilities.write && writing !== 'new' && (
        <div>
          <Button variant="outlined" onClick={() => setWriting('new')}>
            {t('meeting.add')}
          </Button>
        </div>
      )}
    </Part>
  );
}
