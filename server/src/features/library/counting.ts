import { type FacetName, facetNames, triedSchema } from '@sentiers/shared/library/schema.ts';
import { placesAround } from '../programme/programme.queries.ts';
import { Bits, type Posting } from './bits.ts';
import type { FacetIndex, Telling } from './facet-index.ts';
import type { KnownTrials } from './known-trials.ts';
import { type Choices, maskOf, type Narrowed } from './narrowing.ts';
import type { ReaderView } from './reader-view.ts';

/** How many a reader would find with each value: none that they would find nothing with, save what they chose. */
export type Counts = ReadonlyMap<FacetName, ReadonlyMap<string, number>>;

/** Counts every facet in what its own choices don't narrow; EPCI and communes within the territories that are chosen. */
export function countFacets(
  { index, view, trials }: { index: FacetIndex; view: ReaderView; trials: KnownTrials },
  choices: Choices,
  { without }: Narrowed,
): Counts {
  const counts = new Map<FacetName, Map<string, number>>();
  for (const facet of facetNames) {
    const within = without.get(facet) as Bits;
    const counted =
      facet === 'tried'
        ? countTried(trials, within)
        : countTold(tellingsOf(index, facet, choices), view, within);
    for (const value of choices[facet]) counted.set(value, counted.get(value) ?? 0);
    counts.set(facet, counted);
  }
  return counts;
}

type Tellings = Iterable<readonly [string, ReadonlyMap<Telling, Posting>]>;

function tellingsOf(index: FacetIndex, facet: Exclude<FacetName, 'tried'>, choices: Choices): Tellings {
  if (facet !== 'territory') return index.values(facet);
  const chosen = new Set(choices.territory);
  const near = [...index.values('near-place')].filter(([code]) => isCloserLook(code, chosen));
  return [...index.values('wide-place'), ...near];
}

/** An EPCI of a département that is chosen, a commune of an EPCI that is; and what is chosen itself. */
function isCloserLook(code: string, chosen: ReadonlySet<string>): boolean {
  if (chosen.size === 0 || code.startsWith('epci-type:')) return false;
  if (chosen.has(code)) return true;
  const around = placesAround(code).filter((each) => !each.startsWith('region:'));
  const wanted = code.startsWith('commune:') ? around.filter((each) => each.startsWith('epci:')) : around;
  return wanted.some((each) => chosen.has(each));
}

function countTold(tellings: Tellings, view: ReaderView, within: Bits): Map<string, number> {
  const mask = maskOf(view);
  const masks = new Map<Telling, Bits>();
  const masked = (telling: Telling) => {
    const known = masks.get(telling) ?? within.copy().and(mask(telling));
    masks.set(telling, known);
    return known;
  };
  const counts = new Map<string, number>();
  const scratch = new Bits(within.words.length * 32);
  for (const [value, byTelling] of tellings) {
    const [only, ...others] = byTelling;
    if (!only) continue;
    const count =
      others.length === 0 ? only[1].countIn(masked(only[0])) : countAny(byTelling, masked, scratch);
    if (count > 0) counts.set(value, count);
  }
  return counts;
}

/** An experience may tell the same at several levels: it is one. `scratch` is written over. */
function countAny(
  byTelling: ReadonlyMap<Telling, Posting>,
  masked: (telling: Telling) => Bits,
  scratch: Bits,
): number {
  scratch.words.fill(0);
  for (const [telling, posting] of byTelling) posting.addTo(scratch, masked(telling));
  return scratch.count();
}

function countTried(trials: KnownTrials, within: Bits): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of triedSchema.options) {
    const count = (value === 'any' ? trials.any : trials.withResult(value))?.countAnd(within) ?? 0;
    if (count > 0) counts.set(value, count);
  }
  return counts;
}
