import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadPerson } from '@sentiers/shared/people/policy.ts';
import type { TerritoryPage } from '@sentiers/shared/territories/schema.ts';
import { findWhoKnows } from '../directory/knowing.queries.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import type { OrganisationLine } from '../organisations/known-organisations.queries.ts';
import { loadOrganisations } from '../organisations/organisations.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { listPeopleOfOrganisation } from '../people/people-pages.queries.ts';
import { findReadableAlumni } from '../people/writable-people.queries.ts';
import { liesIn } from '../programme/place-page.queries.ts';
import { placesAround } from '../programme/programme.queries.ts';

type As = TerritoryPage['knownBy'][number]['as'];
type Known = TerritoryPage['knownBy'];

/** Incubators whose territory holds this place, or lies in it. */
export function incubatorsOf(code: string, known: readonly OrganisationLine[]): OrganisationLine[] {
  return known.filter(
    ({ kind, from }) => kind === 'incubator' && from.some((each) => liesIn(code, each) || liesIn(each, code)),
  );
}

/**
 * Who knows a place, of those whose page the actor may open: people of its incubators, alumni whose organisation comes
 * from there or went there, and those who say so in the directory. Each once, by the first of these.
 */
export async function findWhoKnowsPlace(
  actor: Actor,
  code: string,
  incubators: readonly OrganisationLine[],
): Promise<Known> {
  const around = [code, ...placesAround(code).filter((each) => !each.startsWith('region:'))];
  const [ofIncubators, alumni, saying] = await Promise.all([
    Promise.all(incubators.map(({ _id }) => listPeopleOfOrganisation(actor, _id))),
    findAlumniOf(actor, code),
    findWhoKnows(actor, { words: '', territoryCodes: around, themes: [] }),
  ]);
  const by = new Map<string, As>();
  for (const { id } of ofIncubators.flat()) by.set(id, 'incubator');
  for (const id of alumni) if (!by.has(id)) by.set(id, 'alumni');
  for (const [id, as] of await rolesOf(
    actor,
    saying.map(({ personId }) => personId),
  )) {
    if (!by.has(id)) by.set(id, as);
  }
  by.delete(actor.personId);
  const people = await loadPersonSummaries(by.keys());
  return [...by].flatMap(([id, as]) => {
    const person = people.get(id);
    return person ? [{ person, as }] : [];
  });
}

async function findAlumniOf(actor: Actor, code: string): Promise<string[]> {
  const alumni = await findReadableAlumni(actor);
  const organisations = await loadOrganisations(
    new Set([...alumni.values()].flatMap(({ person }) => person.organisationId ?? [])),
  );
  return [...alumni].flatMap(([id, { person }]) => {
    const way = organisations.get(person.organisationId ?? '');
    return way && [...way.from, ...way.to].some((each) => liesIn(each, code)) ? [id] : [];
  });
}

async function rolesOf(actor: Actor, personIds: readonly string[]): Promise<[string, As][]> {
  const actors = await loadActors(personIds);
  return [...actors.values()].flatMap(({ personId, grants }): [string, As][] => {
    if (!canReadPerson(actor, { id: personId, grants })) return [];
    const holds = (role: string) => grants.some((grant) => grant.role === role);
    if (holds('accompanying')) return [[personId, 'incubator']];
    if (holds('alumni')) return [[personId, 'alumni']];
    return [[personId, holds('expert') ? 'expert' : 'member']];
  });
}
