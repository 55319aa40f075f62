import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Quiet, StateWord } from '../../../components/doors/door-parts.ts';
import { Time } from '../../../components/Time.tsx';
import { usePersonDetail } from '../../../components/use-person-detail.ts';
import { paths } from '../../../lib/paths.ts';
import { otherOf } from '../hooks/use-mentoring.ts';

/** A mentorship in a list: with whom, about what, how it stands. */
export function MentorshipLine({ mentorship, ownId }: { mentorship: Mentorship; ownId: string }) {
  const { t } = useTranslation('mentoring');
  const detailOf = usePersonDetail();
  const { id, topics, state, form, lastAt, mentor, abilities } = mentorship;
  const other = otherOf(mentorship, ownId);
  const isMentor = mentor.id === ownId;
  const tone = abilities.answer ? 'waiting' : state === 'active' ? 'open' : 'quiet';
  return (
    <li>
      <h3>
        <Link to={paths.mentorship(id)}>{other.name}</Link>
      </h3>
      <Quiet>{detailOf(other)}</Quiet>
      <div>
        <StateWord data-tone={tone}>{t(`state.${state}`)}</StateWord>
      </div>
      <p>{topics}</p>
      <Quiet>
        {t(isMentor ? 'as.mentor' : 'as.newcomer')} · {t(`form.${form}`)} · <Time at={lastAt} />
      </Quiet>
    </li>
  );
}
