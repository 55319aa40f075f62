import type { LibraryAnswer } from '@sentiers/shared/library/schema.ts';
import { placeLabel, sharedWithNeighbours } from '../programme/programme.queries.ts';
import type { FacetIndex } from './facet-index.ts';
import { type IndexedExperience, placeKeys } from './indexed-experience.ts';
import { type Choices, neighbourhoods } from './narrowing.ts';
import type { ReaderView } from './reader-view.ts';

type NearBy = LibraryAnswer['items'][number]['nearBy'];

const epciTypes: Readonly<Record<string, string>> = {
  'epci-type:CC': 'communauté de communes',
  'epci-type:CA': 'communauté d’agglomération',
  'epci-type:CU': 'communauté urbaine',
  'epci-type:ME': 'métropole',
};

/** What is shared, as it is named: « Creuse », « communauté d’agglomération ». */
export function sharedLabel(key: string): string {
  return epciTypes[key] ?? placeLabel(key);
}

/** Why an experience is among those of the territories that were chosen; null where it is of one of them, or none was. */
export function neighbourReason(
  view: ReaderView,
  index: FacetIndex,
  number: number,
  { territory, near }: Pick<Choices, 'territory' | 'near'>,
): NearBy {
  if (territory.length === 0 || near === 'none') return null;
  const keys = placesTold(view, index, number);
  if (territory.some((code) => keys.has(code))) return null;
  for (const why of neighbourhoods[near]) {
    const shared = territory.flatMap((code) => sharedWithNeighbours(code, why)).find((key) => keys.has(key));
    if (shared !== undefined) return { why, label: sharedLabel(shared) };
  }
  return null;
}

/** The places that a reader is told of an experience, with all that they lie in. */
export function placesTold({ masks }: ReaderView, index: FacetIndex, number: number): ReadonlySet<string> {
  const { places }: IndexedExperience = index.experience(number);
  const told = places.filter(({ level }) => masks.get(level)?.has(number));
  return new Set(told.flatMap(({ value }) => placeKeys(value)));
}
