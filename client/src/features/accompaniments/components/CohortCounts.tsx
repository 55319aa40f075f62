import type { AccompanimentCounts } from '@sentiers/shared/accompaniments/schema.ts';
import type { Cohort } from '@sentiers/shared/cohorts/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { LinesTable } from '../../../components/LinesTable.ts';
import { OneLine } from '../../../components/OneLine.tsx';
import { PageSection } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { Time } from '../../../components/Time.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';

/** Who accompanies whom in a cohort: numbers and dates, no word of what is written there. */
export function CohortCounts({ cohorts }: { cohorts: readonly Cohort[] }) {
  const { t } = useTranslation('accompaniments');
  const [search, setSearch] = useSearchParams();
  const chosen = cohorts.find(({ id }) => id === search.get('cohorte')) ?? cohorts[0];
  const found = useQuery({
    ...queries.accompaniments.ofCohort.queryOptions({ input: { cohortId: chosen?.id ?? '' } }),
    enabled: chosen !== undefined,
  });
  return (
    <PageSection aria-labelledby="counts">
      <h2 id="counts">{t('counts.title')}</h2>
      <p>{t('counts.lede')}</p>
      {chosen && cohorts.length > 1 && (
        <OneLine chosen={chosen.id}>
          <FilterRow
            label={t('counts.choose')}
            options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen.id}
            onChange={(cohorte) => setSearch({ cohorte }, { replace: true })}
          />
        </OneLine>
      )}
      {found.isPending && <LinesSkeleton count={3} />}
      {found.isError && !found.data && <PageFailure onRetry={() => void found.refetch()} />}
      {found.data &&
        (found.data.items.length === 0 ? <p>{t('counts.none')}</p> : <Counts items={found.data.items} />)}
    </PageSection>
  );
}

function Counts({ items }: { items: readonly AccompanimentCounts[] }) {
  const { t } = useTranslation('accompaniments');
  return (
    <LinesTable>
      <VisuallyHidden as="caption">{t('counts.title')}</VisuallyHidden>
      <thead>
        <tr>
          <th scope="col">{t('counts.organisation')}</th>
          <th scope="col">{t('counts.companions')}</th>
          <th scope="col">{t('counts.entries')}</th>
          <th scope="col">{t('counts.meetings')}</th>
          <th scope="col">{t('counts.last')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, organisation, territory, companions, entries, meetings, lastAt, endedAt }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={paths.trail(organisation.id)}>{organisation.name}</Link>
              <small>{[territory?.label, endedAt && t('counts.ended')].filter(Boolean).join(' · ')}</small>
            </th>
            <td data-label={t('counts.companions')}>
              {companions.map(({ person }) => person.name).join(', ')}
            </td>
            <td data-label={t('counts.entries')}>{entries}</td>
            <td data-label={t('counts.meetings')}>{meetings}</td>
            <td data-label={t('counts.last')}>{lastAt ? <Time at={lastAt} /> : t('counts.never')}</td>
          </tr>
        ))}
      </tbody>
    </LinesTable>
  );
}
