import type { Outcome } from '@sentiers/shared/experiences/schema.ts';
import type { FacetName, LibraryQuery } from '@sentiers/shared/library/schema.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';

/** What one looks for in the library, as its address says it. */
export type LibraryChoices = Omit<LibraryQuery, 'after' | 'limit' | 'sort'> & {
  /** Null: as suits what is asked, by likeness where there are words and else the latest first. */
  sort: LibraryQuery['sort'] | null;
};

export type Near = LibraryQuery['near'];

/** In the order in which they are offered. */
export const facets: readonly FacetName[] = [
  'theme',
  'territory',
  'step',
  'kind',
  'outcome',
  'cohort',
  'tried',
];
export const steps: readonly TrailStep[] = ['readiness', 'territory', 'needs', 'model', 'means', 'launch'];
export const outcomes: readonly Outcome[] = ['worked', 'mixed', 'failed', 'ongoing'];
export const nears: readonly Near[] = ['none', 'departement', 'region', 'epci-type'];
export const sorts: readonly LibraryQuery['sort'][] = ['relevance', 'recent', 'useful', 'tried'];
const tried: readonly LibraryQuery['tried'][number][] = ['any', 'worked', 'mixed', 'failed'];

/** What each facet is called in the address. */
const parameters: Record<FacetName, string> = {
  theme: 'theme',
  territory: 'territoire',
  step: 'etape',
  kind: 'modele',
  outcome: 'resultat',
  cohort: 'cohorte',
  tried: 'essai',
};

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const place = /^(?:\d{2,3}|2[AB]|region:\d{2}|epci:\d{9}|commune:\d[\dAB]\d{3})$/;

/** Reads an address; what it can't mean is left out, so that an old or mistyped link still opens the library. */
export function readChoices(search: URLSearchParams): LibraryChoices {
  const all = (facet: FacetName) => [...new Set(search.getAll(parameters[facet]))].slice(0, 30);
  return {
    q: (search.get('q') ?? '').slice(0, 300),
    theme: all('theme').filter((key) => key.length > 0 && key.length <= 60),
    territory: all('territory').filter((code) => place.test(code)),
    near: among(nears, search.get('proche')) ?? 'none',
    step: onlyAmong(steps, all('step')),
    kind: all('kind').filter((kind) => id.test(kind)),
    outcome: onlyAmong(outcomes, all('outcome')),
    cohort: all('cohort').filter((cohort) => id.test(cohort)),
    tried: onlyAmong(tried, all('tried')),
    sort: among(sorts, search.get('tri')) ?? null,
  };
}

/** The address of what is chosen: what is as it would be anyway is not in it. */
export function writeChoices(choices: LibraryChoices): URLSearchParams {
  const search = new URLSearchParams();
  if (choices.q.trim() !== '') search.set('q', choices.q.trim());
  for (const facet of facets) {
    for (const value of choices[facet]) search.append(parameters[facet], value);
  }
  if (choices.near !== 'none' && choices.territory.length > 0) search.set('proche', choices.near);
  if (choices.sort !== null) search.set('tri', choices.sort);
  return search;
}

/** The same with a value chosen, or no more. */
export function toggled(choices: LibraryChoices, facet: FacetName, value: string): LibraryChoices {
  const before: readonly string[] = choices[facet];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  const near = facet === 'territory' && after.length === 0 ? 'none' : choices.near;
  return { ...choices, [facet]: after, near };
}

/** How many values are chosen in all facets. */
export function countChosen(choices: LibraryChoices): number {
  return facets.reduce((sum, facet) => sum + choices[facet].length, 0);
}

/** Nothing asked for: what one sees on opening the library. */
export const nothingChosen: LibraryChoices = readChoices(new URLSearchParams());

/** What one may widen to next; null where no territory is chosen, or one looks around it already. */
export function widerThan({ territory, near }: LibraryChoices): 'departement' | 'region' | null {
  if (territory.length === 0 || near !== 'none') return null;
  return territory.some((code) => /^(commune|epci):/.test(code)) ? 'departement' : 'region';
}

/** What is asked of the server. */
export function queryOf({ sort, q, ...choices }: LibraryChoices): Omit<LibraryQuery, 'after' | 'limit'> {
  return { ...choices, q: q.trim(), sort: sort ?? (q.trim() === '' ? 'recent' : 'relevance') };
}

function among<Value extends string>(values: readonly Value[], text: string | null): Value | undefined {
  return values.find((value) => value === text);
}

function onlyAmong<Value extends string>(values: readonly Value[], texts: readonly string[]): Value[] {
  return values.filter((value) => texts.includes(value));
}
