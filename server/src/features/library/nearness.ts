import type { nearReasonSchema } from '@sentiers/shared/library/schema.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';
import type { z } from 'zod';
import { sharedWithNeighbours } from '../programme/programme.queries.ts';
import { Bits } from './bits.ts';
import { comesBefore, type FacetIndex, type IndexedFacet } from './facet-index.ts';
import { isWide, placeKeys } from './indexed-experience.ts';
import { maskOf } from './narrowing.ts';
import { sharedLabel } from './neighbours.ts';
import { addTold, type KnownTrials, type ReaderView } from './reader-view.ts';

export type NearReason = z.infer<typeof nearReasonSchema>;

/** What a way is read from. */
export interface Way {
  organisationId: string;
  name: string;
  themes: readonly string[];
  /** Codes of where it works and where it goes. */
  places: readonly string[];
  /** The step that it is at; null where it says nothing of it. */
  step: TrailStep | null;
}

/** How much each thing that is shared counts; of the places, only the nearest. */
const weights = {
  territory: 5,
  theme: 3,
  departement: 3,
  'tried-near': 2,
  step: 2,
  region: 1,
  'epci-type': 1,
} as const;

interface Ranked {
  id: string;
  reasons: NearReason[];
}

interface Parts {
  index: FacetIndex;
  view: ReaderView;
  trials: KnownTrials;
}

/**
 * Experiences that the reader reads, by what they share with a way, the nearest first, then the latest; what is of that
 * organisation, or the reader's own, is left out. A theme and a step are named by their keys.
 */
export function rankNear(parts: Parts, way: Way, limit: number): Ranked[] {
  const { index, view } = parts;
  const reasons = new Map<number, NearReason[]>();
  const scores = new Map<number, number>();
  const others = othersThan(view, index, way);
  const give = (bits: Bits, reason: NearReason, weight: number) => {
    for (const number of bits.and(others)) {
      reasons.set(number, [...(reasons.get(number) ?? []), reason]);
      scores.set(number, (scores.get(number) ?? 0) + weight);
    }
  };
  for (const key of way.themes) give(told(parts, 'theme', key), { why: 'theme', label: key }, weights.theme);
  if (way.step) give(told(parts, 'step', way.step), { why: 'step', label: way.step }, weights.step);
  givePlaces(parts, way, give);
  giveTrials(parts, way, give);
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || comesBefore(index.experience(a), index.experience(b)))
    .slice(0, limit)
    .map(([number]) => ({ id: index.experience(number).id, reasons: reasons.get(number) ?? [] }));
}

type Give = (bits: Bits, reason: NearReason, weight: number) => void;

/** The place itself, else its département, else its region, else what sort of EPCI it is. */
function givePlaces(parts: Parts, { places }: Way, give: Give): void {
  const seen = new Bits(parts.index.size);
  const giveNew = (key: string, why: 'territory' | 'departement' | 'region' | 'epci-type') => {
    const fresh = new Bits(parts.index.size);
    for (const number of toldAt(parts, key)) if (!seen.has(number)) fresh.add(number);
    seen.or(fresh);
    give(fresh, { why, label: sharedLabel(key) }, weights[why]);
  };
  for (const code of places) giveNew(code, 'territory');
  for (const why of ['departement', 'region', 'epci-type'] as const) {
    for (const key of new Set(places.flatMap((code) => sharedWithNeighbours(code, why)))) giveNew(key, why);
  }
}

/** Tried in one of the départements that the way goes through. */
function giveTrials({ index, trials }: Parts, { places }: Way, give: Give): void {
  const around = new Set(places.flatMap((code) => sharedWithNeighbours(code, 'departement')));
  if (around.size === 0) return;
  const byPlace = new Map<string, Bits>();
  for (const [number, known] of trials.trials) {
    const keys = known.flatMap(({ territoryCode }) => (territoryCode ? placeKeys(territoryCode) : []));
    const shared = keys.find((key) => around.has(key));
    if (shared === undefined) continue;
    const bits = byPlace.get(shared) ?? new Bits(index.size);
    bits.add(number);
    byPlace.set(shared, bits);
  }
  for (const [key, bits] of byPlace) {
    give(bits, { why: 'tried-near', label: sharedLabel(key) }, weights['tried-near']);
  }
}

function toldAt(parts: Parts, key: string): Bits {
  return told(parts, isWide(key) ? 'wide-place' : 'near-place', key);
}

function told({ index, view }: Parts, facet: IndexedFacet, value: string): Bits {
  const bits = new Bits(index.size);
  addTold(bits, index.values(facet).get(value) ?? new Map(), maskOf(view));
  return bits;
}

/** What they read and didn't write: nor is it of their organisation. */
function othersThan({ readable, actor }: ReaderView, index: FacetIndex, { organisationId }: Way): Bits {
  const own = new Bits(index.size);
  index.near('organisation', organisationId)?.addTo(own, readable);
  index.near('author', actor.personId)?.addTo(own, readable);
  const others = new Bits(index.size);
  for (const number of readable) if (!own.has(number)) others.add(number);
  return others;
}
