import { useTranslation } from 'react-i18next';
import { AsideSection } from '../../../components/AsideSection.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PersonLine } from '../../../components/PersonLine.tsx';
import { usePersonDetail } from '../../../components/use-person-detail.ts';
import { formatFull } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { useOwnId, useOwnMentoring } from '../hooks/use-mentoring.ts';

/** Beside the home page, who accompanies me and when we next meet; nothing as long as nobody does. Needs the words `own-mentor`. */
export function OwnMentor() {
  const { t } = useTranslation('own-mentor');
  const language = useLanguage();
  const detailOf = usePersonDetail();
  const ownId = useOwnId();
  const mine = useOwnMentoring().data?.mentorships.find(
    ({ state, newcomer }) => (state === 'active' || state === 'paused') && newcomer.id === ownId,
  );
  if (!mine) return null;
  const next = mine.meetings
    .filter(({ startsAt }) => Date.parse(startsAt) > serverNow())
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0];
  return (
    <AsideSection aria-labelledby="own-mentor">
      <h2 id="own-mentor">{t('title')}</h2>
      <PersonLine person={mine.mentor} detail={detailOf(mine.mentor)} />
      <p>{next ? t('next', { date: formatFull(next.startsAt, language) }) : t('none')}</p>
      <LinkButton to={paths.mentorship(mine.id)} variant="outlined" fullWidth>
        {t('open')}
      </LinkButton>
    </AsideSection>
  );
}
