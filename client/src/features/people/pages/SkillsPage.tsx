import { styled } from '@mui/material/styles';
import type { Skill } from '@sentiers/shared/directory/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PageBody, PageSection } from '../../../components/PageBody.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PeopleSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { QueryFailure } from '../components/QueryFailure.tsx';
import { SkillDecision } from '../components/SkillDecision.tsx';
import { useCoordinates } from '../hooks/use-coordinates.ts';

/** The list of skills, which grows by what people propose: the coordination accepts, renames, merges, refuses. */
export function SkillsPage() {
  const { t } = useTranslation('people');
  const mayDecide = useCoordinates();
  const skills = useQuery(queries.skills.list.queryOptions({ input: {} }));
  if (!skills.data && (skills.isError || skills.isPaused)) {
    return <QueryFailure error={skills.error ?? new Error('away')} onRetry={() => void skills.refetch()} />;
  }
  const of = (state: Skill['state']) => skills.data?.items.filter((skill) => skill.state === state) ?? [];
  const accepted = of('accepted');
  const proposed = of('proposed');
  const refused = of('refused');
  if (skills.data?.items.length === 0) {
    return (
      <EmptyState rank={1} title={t('skills.emptyTitle')}>
        {t('skills.empty')}
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader title={t('skills.title')} meta={t('skills.lede')} back={paths.people} backUntil="md" />
      <PageBody>
        {skills.data ? (
          <>
            <PageSection aria-labelledby="proposed">
              <h2 id="proposed">
                {t(mayDecide ? 'skills.proposed' : 'skills.waiting', { count: proposed.length })}
              </h2>
              {proposed.length === 0 && <p>{t(mayDecide ? 'skills.noneProposed' : 'skills.howToPropose')}</p>}
              <List>
                {proposed.map((skill) => (
                  <SkillDecision key={skill.id} skill={skill} accepted={accepted} mayDecide={mayDecide} />
                ))}
              </List>
            </PageSection>
            <PageSection aria-labelledby="accepted">
              <h2 id="accepted">{t('skills.accepted', { count: accepted.length })}</h2>
              <List>
                {accepted.map((skill) => (
                  <SkillDecision key={skill.id} skill={skill} accepted={accepted} mayDecide={mayDecide} />
                ))}
              </List>
            </PageSection>
            {refused.length > 0 && (
              <PageSection aria-labelledby="refused">
                <h2 id="refused">{t('skills.refused', { count: refused.length })}</h2>
                <List>
                  {refused.map((skill) => (
                    <SkillDecision key={skill.id} skill={skill} accepted={accepted} mayDecide={mayDecide} />
                  ))}
                </List>
              </PageSection>
            )}
          </>
        ) : (
          <PeopleSkeleton />
        )}
      </PageBody>
    </>
  );
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5, 3),
    padding: theme.spacing(2, 0),
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
}));
