import { type PlaceKind, placeKindOf } from '@sentiers/shared/territories/codes.ts';
import { ancestorsOf, findPlace, type Place, territoryTree } from './territory-tree.ts';

export interface PlacePage {
  code: string;
  label: string;
  kind: PlaceKind;
  /** Inhabitants; 0 where they are not counted. */
  population: number;
  /** What it lies in, the nearest first. */
  within: { code: string; label: string }[];
  /** Its parts one step down, the most peopled first. */
  parts: { code: string; label: string }[];
}

/** A place, what it lies in, and what it is made of; null of what is no place. */
export function describePlace(code: string): PlacePage | null {
  const place = findPlace(code);
  if (!place) return null;
  const { label, population } = place;
  const parts = partsOf(place).toSorted((a, b) => b.population - a.population);
  return {
    ...{ code, label, kind: placeKindOf(code), population },
    within: ancestorsOf(code).map((each) => ({ code: each, label: findPlace(each)?.label ?? each })),
    parts: parts.map((part) => ({ code: part.code, label: part.label })),
  };
}

/** Whether this place is that one, or lies in it. */
export function liesIn(code: string, within: string): boolean {
  return code === within || ancestorsOf(code).includes(within);
}

/** Codes of the départements that a place stands in, or is made of; all of them, of a region. */
export function departementsOf(code: string): string[] {
  const kind = placeKindOf(code);
  if (kind === 'departement') return [code];
  const place = findPlace(code);
  if (!place) return [];
  if (kind === 'region') return partsOf(place).map((part) => part.code);
  return ancestorsOf(code).filter((each) => placeKindOf(each) === 'departement');
}

function partsOf(place: Place): Place[] {
  const kind = placeKindOf(place.code);
  if (kind === 'commune') return [];
  return [...territoryTree().values()].filter((each) => {
    const part = placeKindOf(each.code);
    if (kind === 'region') return part === 'departement' && each.region === place;
    if (kind === 'departement') return each.spread?.departements.includes(place) === true;
    return part === 'commune' && each.epci === place;
  });
}
