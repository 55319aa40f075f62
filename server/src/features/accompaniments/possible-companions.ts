import type { Actor } from '@sentiers/shared/actor.ts';
import { isAmong } from '@sentiers/shared/trail/policy.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { loadOrganisations } from '../organisations/organisations.queries.ts';
import { findReadablePeople } from '../people/people.access.ts';
import { findOrganisationOf } from '../people/people.queries.ts';

/**
 * Those of these people who can accompany an organisation: who have a place in the programme, whose page the actor may
 * open (a name that they don't know tells them nothing), and who aren't of the organisation.
 */
export async function knownCompanions(
  actor: Actor,
  personIds: readonly string[],
  peopleIds: readonly string[],
): Promise<Set<string>> {
  const [readable, actors] = await Promise.all([findReadablePeople(actor, personIds), loadActors(personIds)]);
  return new Set(
    personIds.filter((id) => {
      const someone = actors.get(id);
      return someone && readable.has(id) && isAmong(someone, [id]) && !peopleIds.includes(id);
    }),
  );
}

/** The incubator of each of these people, where they are of one. */
export async function incubatorsOf(personIds: readonly string[]): Promise<Map<string, string>> {
  const ofPeople = await Promise.all(
    personIds.map(async (id) => [id, await findOrganisationOf(id)] as const),
  );
  const organisations = await loadOrganisations(ofPeople.flatMap(([, id]) => id ?? []));
  return new Map(
    ofPeople.flatMap(([id, organisationId]) =>
      organisationId && organisations.get(organisationId)?.kind === 'incubator' ? [[id, organisationId]] : [],
    ),
  );
}
