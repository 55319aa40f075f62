import { styled } from '@mui/material/styles';
import { isCoordinator } from '@sentiers/shared/actor.ts';
import type { TrailLine } from '@sentiers/shared/trail/schema.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { OneLine } from '../../../components/OneLine.tsx';
import { PageActions, PageBody, PageSection } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { QuietFailure } from '../../../components/QuietFailure.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { TrailsTable } from '../components/TrailsTable.tsx';
import { useOwnTrails } from '../hooks/use-trails.ts';

/** Many trails on one page: one's own first, then those one accompanies, then the cohorts'. */
export function TrailsPage() {
  const { t } = useTranslation('trails');
  const trails = useOwnTrails();
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 }).data;
  const coordinates = me !== undefined && isCoordinator({ personId: me.id, ...me });
  return (
    <>
      <PageHeader title={t('title')} back={paths.home} backUntil="md" meta={t('lede')} />
      <PageBody data-wide>
        <PageActions>
          {coordinates && <LinkButton to={paths.milestones}>{t('milestones')}</LinkButton>}
          <LinkButton to={paths.accompaniments}>{t('accompaniments')}</LinkButton>
        </PageActions>
        {trails.isPending && !trails.isPaused && <LinesSkeleton count={4} />}
        {(trails.isError || trails.isPaused) && !trails.data && (
          <PageFailure onRetry={() => void trails.refetch()} />
        )}
        {trails.data && <Lists own={trails.data.own} items={trails.data.items} />}
      </PageBody>
    </>
  );
}

interface ListsProps {
  own: TrailLine | null;
  items: readonly TrailLine[];
}

function Lists({ own, items }: ListsProps) {
  const { t } = useTranslation('trails');
  const accompanied = items.filter(({ accompanimentIds }) => accompanimentIds.length > 0);
  const others = items.filter(({ accompanimentIds }) => accompanimentIds.length === 0);
  const known = new Set([own, ...items].map((line) => line?.organisation.id));
  return (
    <>
      {own && <Part id="own" title={t('own')} lines={[own]} />}
      {accompanied.length > 0 && <Part id="accompanied" title={t('accompanied')} lines={accompanied} />}
      {others.length > 0 && <Part id="others" title={t('others')} lines={others} />}
      <OfCohort known={known} />
    </>
  );
}

/** The trails of a cohort that one reads: what each shows it. */
function OfCohort({ known }: { known: ReadonlySet<string | undefined> }) {
  const { t } = useTranslation('trails');
  const [search, setSearch] = useSearchParams();
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} }));
  const mine = (cohorts.data?.items ?? []).filter(({ abilities }) => abilities.readDirectory);
  const chosen =
    mine.find(({ id }) => id === search.get('cohorte')) ?? mine.find(({ ended }) => !ended) ?? mine[0];
  const lines = useQuery({
    ...queries.trails.ofCohort.queryOptions({ input: { cohortId: chosen?.id ?? '' } }),
    enabled: chosen !== undefined,
  });
  const shown = (lines.data?.items ?? []).filter(({ organisation }) => !known.has(organisation.id));
  const away = [cohorts, lines].find(({ data, isError, isPaused }) => !data && (isError || isPaused));
  if (away) {
    return (
      <QuietFailure retry={{ label: t('milestone.retry'), onClick: () => void away.refetch() }}>
        {t('cohortUnread')}
      </QuietFailure>
    );
  }
  if (cohorts.isPending || (chosen && lines.isPending)) return <LinesSkeleton count={3} />;
  if (!chosen || (shown.length === 0 && mine.length < 2)) {
    if (known.size > 1 || [...known].some(Boolean)) return null;
    return <EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>;
  }
  return (
    <Part id="cohort" title={t('ofCohort', { name: chosen.name })} lines={shown}>
      {mine.length > 1 && (
        <OneLine chosen={chosen.id}>
          <FilterRow
            label={t('choose')}
            options={mine.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen.id}
            onChange={(cohorte) => setSearch({ cohorte }, { replace: true })}
          />
        </OneLine>
      )}
      {shown.length === 0 && <p>{t('noneInCohort')}</p>}
    </Part>
  );
}

interface PartProps {
  id: string;
  title: string;
  lines: readonly TrailLine[];
  children?: ReactNode;
}

function Part({ id, title, lines, children }: PartProps) {
  return (
    <Section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {lines.length > 0 && <TrailsTable caption={title} lines={lines} />}
    </Section>
  );
}

const Section = styled(PageSection)({ '&:first-of-type': { marginTop: 0 } });
