import { fold } from '@sentiers/shared/search/fold.ts';
import { isAround } from '../programme/around.queries.ts';
import { listPlaces, placeLabel, placesAround } from '../programme/programme.queries.ts';
import type { Entry, Names } from './directory-entries.ts';
import { isAvailable } from './visible-profile.ts';

/** What one asks the directory; absent: anything. */
export interface DirectoryFilter {
  q: string;
  offers?: string | undefined;
  seeks?: string | undefined;
  territory?: string | undefined;
  theme?: string | undefined;
  cohort?: string | undefined;
  language?: string | undefined;
  available?: 'yes' | undefined;
}

export const facetNames = ['offers', 'seeks', 'territories', 'themes', 'cohorts', 'languages'] as const;
export type FacetName = (typeof facetNames)[number];

/** The values by which an entry is counted in a facet, and found by its filter. */
export function valuesOf(entry: Entry, facet: FacetName): readonly string[] {
  if (facet === 'cohorts') return entry.cohorts.map(({ id }) => id);
  if (entry.type === 'organisation') {
    if (facet === 'themes') return entry.organisation.themes;
    return facet === 'territories' ? placesOf(entry) : [];
  }
  if (facet === 'offers' || facet === 'seeks') return entry.profile[facet].skillIds;
  return entry.profile[facet];
}

function placesOf(entry: Entry): readonly string[] {
  if (entry.type === 'person') return entry.profile.territories;
  return [...new Set([...entry.organisation.from, ...entry.organisation.to])];
}

/** Each filter by the facet that lists its values; `rest` has none. */
export function matchersOf(
  filter: DirectoryFilter,
  names: Names,
  today: string,
): Record<FacetName | 'rest', (entry: Entry) => boolean> {
  const holds = (facet: FacetName, wanted: string | undefined) => (entry: Entry) =>
    wanted === undefined || valuesOf(entry, facet).includes(wanted);
  const words = fold(filter.q).split(/\s+/).filter(Boolean);
  const { territory } = filter;
  return {
    offers: holds('offers', filter.offers?.toLowerCase()),
    seeks: holds('seeks', filter.seeks?.toLowerCase()),
    themes: holds('themes', filter.theme),
    cohorts: holds('cohorts', filter.cohort?.toLowerCase()),
    languages: holds('languages', filter.language),
    territories: (entry) =>
      territory === undefined || placesOf(entry).some((code) => isAround(code, territory)),
    rest: (entry) => saysAll(entry, words, names) && (!filter.available || mayBeAsked(entry, today)),
  };
}

function mayBeAsked(entry: Entry, today: string): boolean {
  return entry.type === 'person' && isAvailable(entry.profile, today);
}

function saysAll(entry: Entry, words: readonly string[], names: Names): boolean {
  if (words.length === 0) return true;
  const text = fold(textOf(entry, names).join(' \n '));
  return words.every((word) => text.includes(word));
}

function textOf(entry: Entry, { skills, themes }: Names): string[] {
  const common = [
    ...placesOf(entry).map(placeLabel),
    ...valuesOf(entry, 'themes').map((key) => themes.get(key) ?? key),
  ];
  if (entry.type === 'organisation') {
    const { name, activity, description } = entry.organisation;
    return [name, activity, description, ...common];
  }
  const { accessed, organisation, profile } = entry;
  const said = [profile.offers, profile.seeks].flatMap(({ skillIds, words }) => [
    ...skillIds.map((id) => skills.get(id)?.label ?? ''),
    words,
  ]);
  return [
    accessed.person.name,
    accessed.person.title,
    accessed.person.bio,
    organisation?.name ?? '',
    ...said,
    ...common,
  ];
}

/** The départements in which an entry stands: those of its places, all of those of a region. */
export function departementsOf(entry: Entry): Set<string> {
  return new Set(placesOf(entry).flatMap(departementsAt));
}

function departementsAt(code: string): string[] {
  const departements = listPlaces().filter((place) => !place.code.includes(':'));
  if (code.startsWith('region:')) {
    return departements.map((place) => place.code).filter((each) => placesAround(each).includes(code));
  }
  const around = [code, ...placesAround(code)];
  return around.filter((each) => !each.includes(':')).slice(0, 1);
}
