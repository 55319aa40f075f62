import Button from '@mui/material/Button';
import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Buttons, Part, Quiet } from '../../../../components/doors/door-parts.ts';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { formatCalendarDay } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { api } from '../../../../lib/api/api.ts';
import { otherOf, useMentorshipChange } from '../../hooks/use-mentoring.ts';
import { AgreementForm } from './AgreementForm.tsx';
import { Charter } from './Charter.tsx';

/** What the two agree on: three goals at most, dates, the charter; each says yes to the very words that stand. */
export function Agreement({ mentorship, ownId }: { mentorship: Mentorship; ownId: string }) {
  const { t } = useTranslation('mentoring');
  const [writing, setWriting] = useState(false);
  const { agreement, abilities } = mentorship;
  return (
    <Part aria-labelledby="agreement">
      <h2 id="agreement">{t('agreement.title')}</h2>
      {writing ? (
        <AgreementForm mentorship={mentorship} onDone={() => setWriting(false)} />
      ) : (
        <>
          {agreement ? (
            <Agreed mentorship={mentorship} agreement={agreement} ownId={ownId} />
          ) : (
            <p>{t('agreement.none')}</p>
          )}
          {abilities.write && (
            <div>
              <Button variant={agreement ? 'text' : 'outlined'} onClick={() => setWriting(true)}>
                {t(agreement ? 'agreement.edit' : 'agreement.begin')}
              </Button>
            </div>
          )}
        </>
      )}
    </Part>
  );
}

interface AgreedProps {
  mentorship: Mentorship;
  agreement: NonNullable<Mentorship['agreement']>;
  ownId: string;
}

function Agreed({ mentorship, agreement, ownId }: AgreedProps) {
  const { t } = useTranslation('mentoring');
  const language = useLanguage();
  const { goals, startsOn, endsOn, rhythm, agreedBy, revision } = agreement;
  const agree = useMentorshipChange(() => api.mentorships.agree({ mentorshipId: mentorship.id, revision }));
  const failure = useErrorWords(agree.error);
  const other = otherOf(mentorship, ownId);
  const [mine, theirs] = [agreedBy.includes(ownId), agreedBy.includes(other.id)];
  const standing = mine && theirs ? 'both' : mine ? 'mine' : theirs ? 'theirs' : 'nobody';
  const day = (date: string) => formatCalendarDay(`${date}T12:00:00`, language);
  return (
    <>
      <ol>
        {goals.map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ol>
      <Quiet>
        {t('agreement.dates', { from: day(startsOn), to: day(endsOn) })}
        {rhythm && ` · ${rhythm}`}
      </Quiet>
      <Charter />
      <p role="status">{t(`agreement.standing.${standing}`, { name: other.name })}</p>
      <FormAlert>{failure.whole}</FormAlert>
      {mentorship.abilities.write && !mine && (
        <Buttons>
          <Button variant="contained" disabled={agree.isPending} onClick={() => agree.mutate(undefined)}>
            {t('agreement.agree')}
          </Button>
        </Buttons>
      )}
    </>
  );
}
