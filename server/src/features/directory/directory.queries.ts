import type { Actor } from '@sentiers/shared/actor.ts';
import type { Found, Profile } from '@sentiers/shared/directory/schema.ts';
import { loadOrganisationSummaries } from '../organisations/organisations.queries.ts';
import { readPerson } from '../people/people.access.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { loadThemeLabels, placeLabel } from '../programme/programme.queries.ts';
import {
  type Entry,
  loadOrganisationEntries,
  loadPeopleEntries,
  type Names,
  readProfile,
} from './directory-entries.ts';
import {
  type DirectoryFilter,
  departementsOf,
  type FacetName,
  facetNames,
  matchersOf,
  valuesOf,
} from './directory-filters.ts';
import { type ProfileDoc, ProfileModel } from './profiles.model.ts';
import { presentProfile } from './profiles.presenter.ts';
import { loadSkills } from './skills.queries.ts';
import { todayInParis } from './today.ts';

type Facets = Record<FacetName, { value: string; label: string; count: number }[]>;

/**
 * Those found, by name. A facet counts what each of its values would give beside the other filters; nothing is found or
 * counted by what the actor may not read.
 */
export async function findInDirectory(
  actor: Actor,
  ask: DirectoryFilter & { type: 'person' | 'organisation' | 'all'; limit: number; offset: number },
): Promise<{ items: Found[]; total: number; facets: Facets; departements: Record<string, number> }> {
  const [{ entries, names }, organisations] = await Promise.all([
    loadPeopleEntries(actor),
    loadOrganisationEntries(actor),
  ]);
  const asked: Entry[] = [
    ...(ask.type === 'organisation' ? [] : entries),
    ...(ask.type === 'person' ? [] : organisations),
  ];
  const matchers = matchersOf(ask, names, todayInParis());
  const passes = (entry: Entry, except: FacetName | null) =>
    Object.entries(matchers).every(([name, matches]) => name === except || matches(entry));
  const found = asked.filter((entry) => passes(entry, null)).sort(byTitle);
  const facets = Object.fromEntries(
    facetNames.map((name) => [
      name,
      countValues(
        asked.filter((entry) => passes(entry, name)),
        name,
        names,
      ),
    ]),
  ) as Facets;
  return {
    items: await present(found.slice(ask.offset, ask.offset + ask.limit), names),
    total: found.length,
    facets,
    departements: countAll(found.map((entry) => departementsOf(entry))),
  };
}

/** What a person says of themselves, as the actor may read it. Throws `not_found`. */
export async function loadProfileOf(actor: Actor, personId: string): Promise<Profile> {
  const accessed = await readPerson(actor, personId.toLowerCase());
  const profile = await ProfileModel.findById(accessed.person._id).lean<ProfileDoc>();
  const [skills, themes] = await Promise.all([
    loadSkills([...(profile?.offers ?? []), ...(profile?.seeks ?? [])]),
    loadThemeLabels(),
  ]);
  return presentProfile(readProfile(actor, accessed, profile ?? undefined, skills), { skills, themes });
}

function countValues(entries: readonly Entry[], facet: FacetName, names: Names): Facets[FacetName] {
  const counts = countAll(entries.map((entry) => new Set(valuesOf(entry, facet))));
  const cohorts = new Map(entries.flatMap((entry) => entry.cohorts.map(({ id, name }) => [id, name])));
  const labels: Record<FacetName, (value: string) => string> = {
    offers: (id) => names.skills.get(id)?.label ?? id,
    seeks: (id) => names.skills.get(id)?.label ?? id,
    territories: placeLabel,
    themes: (key) => names.themes.get(key) ?? key,
    cohorts: (id) => cohorts.get(id) ?? id,
    languages: (code) => code,
  };
  return Object.entries(counts)
    .map(([value, count]) => ({ value, label: labels[facet](value), count }))
    .sort((a, b) => b.count - a.count || collator.compare(a.label, b.label));
}

function countAll(sets: readonly ReadonlySet<string>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of sets.flatMap((set) => [...set])) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

async function present(entries: readonly Entry[], names: Names): Promise<Found[]> {
  const [people, organisations] = await Promise.all([
    loadPersonSummaries(
      entries.flatMap((entry) => (entry.type === 'person' ? entry.accessed.person._id : [])),
    ),
    loadOrganisationSummaries(
      entries.flatMap((entry) => (entry.type === 'organisation' ? entry.organisation._id : [])),
    ),
  ]);
  const place = (code: string) => ({ code, label: placeLabel(code) });
  const theme = (key: string) => ({ key, label: names.themes.get(key) ?? key });
  return entries.flatMap((entry): Found[] => {
    const { cohorts } = entry;
    if (entry.type === 'person') {
      const { _id, organisationId, title } = entry.accessed.person;
      const profile = presentProfile(entry.profile, names);
      return [{ type: 'person', person: summaryOf(people, _id), organisationId, title, profile, cohorts }];
    }
    const { _id, themes, from, to } = entry.organisation;
    const organisation = organisations.get(_id);
    if (!organisation) return [];
    return [
      {
        ...{ type: 'organisation', organisation, cohorts },
        ...{ themes: themes.map(theme), from: from.map(place), to: to.map(place) },
      },
    ];
  });
}

const collator = new Intl.Collator('fr');
const titleOf = (entry: Entry) =>
  entry.type === 'person' ? entry.accessed.person.name : entry.organisation.name;
const idOf = (entry: Entry) => (entry.type === 'person' ? entry.accessed.person._id : entry.organisation._id);

function byTitle(a: Entry, b: Entry): number {
  return collator.compare(titleOf(a), titleOf(b)) || (idOf(a) < idOf(b) ? -1 : 1);
}
