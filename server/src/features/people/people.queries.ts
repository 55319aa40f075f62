import type { Grant } from '@sentiers/shared/actor.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { rememberReads } from '../../platform/database/remembered-reads.ts';
import { loadCohorts } from '../cohorts/cohorts.queries.ts';
import { loadActors, onRightsDropped } from '../memberships/memberships.queries.ts';
import { loadOrganisations } from '../organisations/organisations.queries.ts';
import { knownAs } from './known-as.ts';
import { type PersonDoc, PersonModel } from './people.model.ts';

const summaries = rememberReads<PersonSummary>({ max: 20_000, milliseconds: 30_000, load: readSummaries });
const changeListeners = new Set<(ids: readonly string[]) => void>();
onRightsDropped((people) => (people === null ? summaries.forgetAll() : summaries.forget(people)));

/** How each of these people is named; those who don't exist are absent. One query for all, then from memory. */
export function loadPersonSummaries(ids: Iterable<string>): Promise<Map<string, PersonSummary>> {
  return summaries.many(ids);
}

/** How a person is named among those that were loaded; someone whose page is gone keeps their place, without a name. */
export function summaryOf(people: ReadonlyMap<string, PersonSummary>, id: string): PersonSummary {
  return (
    people.get(id) ?? { id, name: '', organisation: null, role: 'member', cohortYear: null, photo: null }
  );
}

/** The organisation that a person belongs to. */
export async function findOrganisationOf(personId: string): Promise<string | null> {
  const person = await PersonModel.findById(personId, { organisationId: 1 }).lean<PersonDoc>();
  return person?.organisationId ?? null;
}

/** Ids of all who belong to an organisation, without asking who may see them: for what is told to them alone. */
export async function findPeopleOfOrganisation(organisationId: string): Promise<Set<string>> {
  return new Set(await PersonModel.distinct('_id', { organisationId }));
}

/** Call after the commit of any change of these people's pages or photos. */
export function forgetPeople(ids: readonly string[]): void {
  summaries.forget(ids);
  for (const listener of changeListeners) listener(ids);
}

/** Is told of the people whose pages changed, on the server that changed them. */
export function onPeopleChanged(listener: (ids: readonly string[]) => void): void {
  changeListeners.add(listener);
}

/** Sorts by name, as a French reader expects it. */
export function byName(a: PersonSummary, b: PersonSummary): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

const collator = new Intl.Collator('fr');

/** They are named as guests once they have gone too. */
const asGuest = { role: 'guest', cohortYear: null } as const;

async function readSummaries(ids: string[]): Promise<Map<string, PersonSummary>> {
  const [people, actors] = await Promise.all([
    PersonModel.find({ _id: { $in: ids } }, { name: 1, organisationId: 1, photo: 1, guest: 1 }).lean<
      PersonDoc[]
    >(),
    loadActors(ids),
  ]);
  const organisations = await loadOrganisations(
    people.map(({ organisationId }) => organisationId).filter((id) => id !== null),
  );
  const years = await loadAlumniYears([...actors.values()].flatMap(({ grants }) => grants));
  const found = new Map<string, PersonSummary>();
  for (const person of people) {
    found.set(person._id, {
      id: person._id,
      name: person.name,
      organisation: organisations.get(person.organisationId ?? '')?.name ?? null,
      ...(person.guest ? asGuest : knownAs(actors.get(person._id)?.grants ?? [], years)),
      photo: person.photo,
    });
  }
  return found;
}

async function loadAlumniYears(grants: readonly Grant[]): Promise<Map<string, number>> {
  const ids = grants
    .filter(({ role, scope }) => role === 'alumni' && scope.kind === 'cohort')
    .map(({ scope }) => scope.id)
    .filter((id) => id !== null);
  const cohorts = await loadCohorts(ids);
  return new Map([...cohorts].map(([id, { year }]) => [id, year]));
}
