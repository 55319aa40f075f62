import type { Cohort } from '@sentiers/shared/cohorts/schema.ts';
import type { OrganisationSummary } from '@sentiers/shared/organisations/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { skipToken, useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

export type Directory =
  /** Null as long as it isn't known which cohorts there are. */
  | { state: 'loading'; cohorts: readonly Cohort[] | null; cohort: Cohort | null }
  | { state: 'failed'; error: Error; retry: () => void }
  | {
      state: 'ready';
      cohorts: readonly Cohort[];
      /** Null for someone who may read the directory of no cohort. */
      cohort: Cohort | null;
      people: readonly PersonSummary[];
      organisations: readonly OrganisationSummary[];
    };

/** The people and organisations of the wanted cohort, else of the first whose directory one may read. */
export function useDirectory(wanted: string | null): Directory {
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} }));
  const readable = cohorts.data?.items.filter(({ abilities }) => abilities.readDirectory) ?? [];
  const cohort = readable.find(({ id }) => id === wanted) ?? readable[0] ?? null;
  const input = cohort ? { cohortId: cohort.id } : skipToken;
  const people = useQuery(queries.people.listOfCohort.queryOptions({ input }));
  const organisations = useQuery(queries.organisations.listOfCohort.queryOptions({ input }));
  const failed = [cohorts, people, organisations].find(({ isError }) => isError);
  if (failed?.error) {
    return { state: 'failed', error: failed.error, retry: () => void failed.refetch() };
  }
  if (cohorts.isPending) return { state: 'loading', cohorts: null, cohort: null };
  if (cohort && (people.isPending || organisations.isPending)) {
    return { state: 'loading', cohorts: readable, cohort };
  }
  return {
    state: 'ready',
    cohorts: readable,
    cohort,
    people: people.data?.items ?? [],
    organisations: organisations.data?.items ?? [],
  };
}
