import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsideSection } from '../../../components/AsideSection.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useLibrarySync } from '../hooks/use-library-sync.ts';
import { useMe } from '../hooks/use-me.ts';

const shown = 3;

/** On the home page: what waits for my reading or my agreement, and the latest of my cohort. Its words are the home page's. */
export function LatestExperiences() {
  const { t } = useTranslation('home');
  const { me, mayWrite } = useMe();
  useLibrarySync();
  const cohort = cohortsOf(me);
  const mine = useQuery({ ...queries.experiences.mine.queryOptions({ input: {} }), enabled: mayWrite });
  const latest = useQuery({
    ...queries.library.find.queryOptions({ input: { limit: shown, ...(cohort.length > 0 && { cohort }) } }),
    enabled: mayWrite,
  });
  if (!mayWrite || !latest.data) return null;
  const waiting = (mine.data?.items ?? []).filter(({ waits }) => waits).length;
  const { items } = latest.data;
  return (
    <AsideSection aria-labelledby="experiences">
      <h2 id="experiences">{t('experiences.title')}</h2>
      {waiting > 0 && (
        <Waiting>
          <Link to={paths.myExperiences}>{t('experiences.waits', { count: waiting })}</Link>
        </Waiting>
      )}
      <p>
        {items.length === 0
          ? t('experiences.empty')
          : t(cohort.length > 0 ? 'experiences.ofCohort' : 'experiences.latest')}
      </p>
      <Lines>
        {items.slice(0, shown).map(({ id, title, kind }) => (
          <li key={id}>
            <Link to={paths.experience(id)}>{gluePunctuation(title)}</Link>
            <small>{kind.name}</small>
          </li>
        ))}
      </Lines>
      {items.length === 0 ? (
        <LinkButton to={paths.newExperience} fullWidth>
          {t('experiences.write')}
        </LinkButton>
      ) : (
        <LinkButton to={paths.library} fullWidth>
          {t('experiences.all')}
        </LinkButton>
      )}
    </AsideSection>
  );
}

/** The cohorts that I take or took part in. */
function cohortsOf(me: ReturnType<typeof useMe>['me']): string[] {
  const grants = me?.grants ?? [];
  return [
    ...new Set(
      grants.flatMap(({ role, scope }) =>
        (role === 'member' || role === 'alumni') && scope.kind === 'cohort' && scope.id ? [scope.id] : [],
      ),
    ),
  ];
}

const Waiting = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  marginBottom: theme.spacing(3),
  fontWeight: 600,
  '& > a': { color: theme.vars.palette.now.onSoft },
}));

const Lines = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: theme.spacing(2, 0, 4),
  padding: 0,
  display: 'grid',
  gap: theme.spacing(3),
  '&:empty': { display: 'none' },
  '& > li': { display: 'grid', overflowWrap: 'anywhere' },
  '& a': { ...theme.typography.h4, minHeight: 24, color: 'inherit', textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline' },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));
