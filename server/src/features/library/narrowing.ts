import { type FacetName, facetNames, type LibraryQuery } from '@sentiers/shared/library/schema.ts';
import { sharedWithNeighbours } from '../programme/programme.queries.ts';
import { Bits } from './bits.ts';
import type { FacetIndex, IndexedFacet, Telling } from './facet-index.ts';
import { isWide } from './indexed-experience.ts';
import type { KnownTrials } from './known-trials.ts';
import { addTold, type ReaderView } from './reader-view.ts';

export type Choices = Pick<LibraryQuery, FacetName | 'near'>;

/** What a reader finds with what they chose, and what each facet is counted in. */
export interface Narrowed {
  found: Bits;
  /** By facet: what one would find without its own choices. */
  without: ReadonlyMap<FacetName, Bits>;
}

const indexed: Record<Exclude<FacetName, 'territory' | 'tried'>, IndexedFacet> = {
  theme: 'theme',
  step: 'step',
  kind: 'kind',
  outcome: 'outcome',
  cohort: 'cohort',
};

/** How widely one looks around a territory, the nearest first. */
export const neighbourhoods = {
  none: [],
  departement: ['epci', 'departement'],
  region: ['epci', 'departement', 'region'],
  'epci-type': ['epci', 'epci-type'],
} as const;

/**
 * Within a facet any of the choices will do, of each facet one must.
 *
 * @param base what is looked through: what the reader reads, or of it what answers to their words
 */
export function narrow(
  { index, view, trials }: { index: FacetIndex; view: ReaderView; trials: KnownTrials },
  choices: Choices,
  base: Bits,
): Narrowed {
  const chosen = new Map<FacetName, Bits>();
  for (const facet of facetNames) {
    if (choices[facet].length === 0) continue;
    const bits = new Bits(index.size);
    if (facet === 'tried') addTried(bits, choices.tried, trials);
    else {
      for (const [name, value] of valuesAsked(facet, choices)) {
        addTold(bits, index.values(name).get(value) ?? new Map(), maskOf(view));
      }
    }
    chosen.set(facet, bits);
  }
  const all = (facets: readonly FacetName[]) => {
    const bits = base.copy().grow(index.size);
    for (const facet of facets) bits.and(chosen.get(facet) ?? base);
    return bits;
  };
  const names = [...chosen.keys()];
  const found = all(names);
  return {
    found,
    without: new Map(
      facetNames.map((facet) => [
        facet,
        chosen.has(facet) ? all(names.filter((each) => each !== facet)) : found,
      ]),
    ),
  };
}

/** Who is told something: those who read the level, or any of it. */
export function maskOf({ masks, readable }: ReaderView): (telling: Telling) => Bits {
  return (telling) => (telling === 'head' ? readable : (masks.get(telling) as Bits));
}

function valuesAsked(facet: Exclude<FacetName, 'tried'>, choices: Choices): [IndexedFacet, string][] {
  if (facet !== 'territory') return choices[facet].map((value) => [indexed[facet], value]);
  const around = choices.territory.flatMap((code) => [
    code,
    ...neighbourhoods[choices.near].flatMap((how) => sharedWithNeighbours(code, how)),
  ]);
  return [...new Set(around)].map((key) => [isWide(key) ? 'wide-place' : 'near-place', key]);
}

function addTried(target: Bits, wanted: Choices['tried'], trials: KnownTrials): void {
  for (const result of wanted) {
    const bits = result === 'any' ? trials.any : trials.withResult(result);
    if (bits) target.or(bits);
  }
}
