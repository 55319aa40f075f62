import type { OrganisationSummary } from '@sentiers/shared/organisations/schema.ts';
import type { ShownOutside } from '@sentiers/shared/trail/schema.ts';
import { readById } from '../../platform/database/read-by-id.ts';
import { rememberReads } from '../../platform/database/remembered-reads.ts';
import { type OrganisationDoc, OrganisationModel } from './organisations.model.ts';
import { presentOrganisationSummary } from './organisations.presenter.ts';

export type { OrganisationDoc } from './organisations.model.ts';

const organisations = rememberReads<OrganisationDoc>({
  max: 5_000,
  milliseconds: 5_000,
  load: readById(OrganisationModel),
});

/** Organisations by id, without asking who reads them: for the captions under people's names. */
export function loadOrganisations(ids: Iterable<string>): Promise<Map<string, OrganisationDoc>> {
  return organisations.many(ids);
}

/** Organisations of a cohort by name, for someone who may already read or join it. */
export async function listOrganisationsOfCohort(cohortId: string): Promise<OrganisationDoc[]> {
  return OrganisationModel.find({ cohortIds: cohortId }).sort({ name: 1, _id: 1 }).lean<OrganisationDoc[]>();
}

/** What an organisation lets anyone know of its way. */
export function shownOutside({ outside }: Pick<OrganisationDoc, 'outside'>): ShownOutside {
  return outside ?? 'route';
}

/** Call after the commit of any change of these organisations. */
export function forgetOrganisations(ids: readonly string[]): void {
  organisations.forget(ids);
}

/** How these organisations are named, without asking who reads their pages: for what says whose it is. */
export async function loadOrganisationSummaries(
  ids: Iterable<string>,
): Promise<Map<string, OrganisationSummary>> {
  const found = await loadOrganisations(ids);
  return new Map([...found].map(([id, organisation]) => [id, presentOrganisationSummary(organisation)]));
}
