import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canKnowOrganisation, type TrailFacts } from '@sentiers/shared/trail/policy.ts';
import { loadOrganisations, type OrganisationDoc } from '../organisations/organisations.queries.ts';
import { findPeopleOfOrganisation } from '../people/people.queries.ts';

export interface AccessedTrail {
  organisation: OrganisationDoc;
  facts: TrailFacts;
}

/** Organisations by id with what policies are asked about them, without asking who reads them. */
export async function loadTrailFacts(ids: Iterable<string>): Promise<Map<string, AccessedTrail>> {
  const organisations = await loadOrganisations(ids);
  const accessed = await Promise.all(
    [...organisations].map(async ([id, organisation]) => {
      const peopleIds = [...(await findPeopleOfOrganisation(id))];
      const { kind, cohortIds } = organisation;
      return [id, { organisation, facts: { id, kind, cohortIds, peopleIds } }] as const;
    }),
  );
  return new Map(accessed);
}

/**
 * An organisation, for what is asked in its name: a trail, its accompaniment, an incubator's notes and contacts.
 *
 * @throws AppError `not_found` where the actor isn't to know of it, `forbidden` where `policy` says no
 */
export async function requireOrganisation(
  actor: Actor,
  organisationId: string,
  policy: (actor: Actor, facts: TrailFacts) => boolean,
): Promise<AccessedTrail> {
  const id = organisationId.toLowerCase();
  const accessed = (await loadTrailFacts([id])).get(id);
  if (!accessed || !canKnowOrganisation(actor, accessed.facts)) throw new AppError('not_found');
  if (!policy(actor, accessed.facts)) throw new AppError('forbidden');
  return accessed;
}
