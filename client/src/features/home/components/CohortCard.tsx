import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsideSection } from '../../../components/AsideSection.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';

/** The cohorts one takes part in: who is there, and the way to them. */
export function CohortCard() {
  const { t } = useTranslation('home');
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} }));
  const mine = [...(cohorts.data?.items ?? [])]
    .filter(({ abilities }) => abilities.readDirectory)
    .sort((a, b) => Number(a.ended) - Number(b.ended) || b.year - a.year);
  if (cohorts.isPending) return null;
  if (mine.length === 0) {
    return (
      <AsideSection>
        <h2>{t('noCohortTitle')}</h2>
        <p>{t('noCohort')}</p>
      </AsideSection>
    );
  }
  return (
    <AsideSection aria-labelledby="cohort">
      <h2 id="cohort">{t('cohort')}</h2>
      {mine.slice(0, 3).map((cohort) => (
        <Cohort key={cohort.id}>
          <b>{cohort.name}</b>
          <p>{cohort.ended ? t('ended') : t('people', { count: cohort.people })}</p>
          {cohort.abilities.prepareWeeklyWord && (
            <Link to={paths.weeklyWord(cohort.id)}>{t('weeklyWord')}</Link>
          )}
          {cohort.abilities.setModules && <Link to={paths.cohortModules(cohort.id)}>{t('modules')}</Link>}
        </Cohort>
      ))}
      <LinkButton to={paths.people} fullWidth>
        {t('directory')}
      </LinkButton>
    </AsideSection>
  );
}

const Cohort = styled('div')(({ theme }) => ({
  marginBottom: theme.spacing(4),
  '& > p': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& > a': {
    ...theme.typography.body2,
    display: 'block',
    width: 'fit-content',
    color: theme.vars.palette.knowledge.main,
  },
}));
