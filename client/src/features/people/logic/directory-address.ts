import type { OperationInput, OperationOutput } from '../../../lib/api/operations.ts';

export type DirectoryAnswer = OperationOutput<'directory.find'>;
export type DirectoryFacet = keyof DirectoryAnswer['facets'];

/** What one looks for in the directory, as its address says it. */
export interface DirectoryChoices {
  q: string;
  type: 'all' | 'person' | 'organisation';
  offers: string | null;
  seeks: string | null;
  territories: string | null;
  themes: string | null;
  cohorts: string | null;
  languages: string | null;
  available: boolean;
  view: 'list' | 'map';
}

/** What narrows the directory, in the order in which it is offered. */
export const directoryFacets: readonly DirectoryFacet[] = [
  'cohorts',
  'offers',
  'seeks',
  'territories',
  'themes',
  'languages',
];

const parameters: Record<DirectoryFacet, string> = {
  offers: 'apporte',
  seeks: 'cherche',
  territories: 'territoire',
  themes: 'theme',
  cohorts: 'cohorte',
  languages: 'langue',
};

const types: Record<string, DirectoryChoices['type']> = { personnes: 'person', structures: 'organisation' };

/** Values that the server would refuse: an old or mistyped link still opens the directory. */
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const right: Record<DirectoryFacet, RegExp> = {
  offers: id,
  seeks: id,
  cohorts: id,
  territories: /^(?:\d{2,3}|2[AB]|region:\d{2}|epci:\d{9}|commune:\d[\dAB]\d{3})$/,
  themes: /^.{1,60}$/,
  languages: /^[a-z]{2,3}$/,
};

/** Reads an address; what it can't mean is left out. */
export function readDirectoryChoices(search: URLSearchParams): DirectoryChoices {
  const facets = Object.fromEntries(
    directoryFacets.map((facet) => {
      const value = search.get(parameters[facet]);
      return [facet, value && right[facet].test(value) ? value : null];
    }),
  ) as Record<DirectoryFacet, string | null>;
  return {
    q: (search.get('q') ?? '').slice(0, 100),
    type: types[search.get('type') ?? ''] ?? 'all',
    ...facets,
    available: search.get('disponible') === 'oui',
    view: search.get('vue') === 'carte' ? 'map' : 'list',
  };
}

/** The address of what is chosen. */
export function writeDirectoryChoices(choices: DirectoryChoices): URLSearchParams {
  const search = new URLSearchParams();
  if (choices.q.trim()) search.set('q', choices.q);
  const type = Object.keys(types).find((name) => types[name] === choices.type);
  if (type) search.set('type', type);
  for (const facet of directoryFacets) {
    const value = choices[facet];
    if (value) search.set(parameters[facet], value);
  }
  if (choices.available) search.set('disponible', 'oui');
  if (choices.view === 'map') search.set('vue', 'carte');
  return search;
}

/** How many ways one has narrowed it. */
export function countNarrowed(choices: DirectoryChoices): number {
  return directoryFacets.filter((facet) => choices[facet] !== null).length + (choices.available ? 1 : 0);
}

/** What is asked of the server. */
export function directoryQueryOf(choices: DirectoryChoices): OperationInput<'directory.find'> {
  const { q, type, offers, seeks, territories, themes, cohorts, languages, available } = choices;
  return {
    q: q.trim(),
    type,
    ...(offers && { offers }),
    ...(seeks && { seeks }),
    ...(territories && { territory: territories }),
    ...(themes && { theme: themes }),
    ...(cohorts && { cohort: cohorts }),
    ...(languages && { language: languages }),
    ...(available && { available: 'yes' as const }),
  };
}
