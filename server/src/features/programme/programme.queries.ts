import { type PlaceKind, placeKindOf } from '@sentiers/shared/territories/codes.ts';
import { findPlaceLabel, isOnTheMap, placeCodes } from './places.ts';
import { findPlaces } from './territory-names.ts';
import { ancestorsOf, type Neighbourhood, neighboursOf } from './territory-tree.ts';
import { type ThemeDoc, ThemeModel } from './themes.model.ts';

/** French labels of the programme's themes, by key. */
export async function loadThemeLabels(): Promise<Map<string, string>> {
  const themes = await ThemeModel.find().lean<ThemeDoc[]>();
  return new Map(themes.map(({ _id, label }) => [_id, label]));
}

/**
 * Whether this is the INSEE code of a place: as `placeCodeSchema` writes it, or a commune's or an EPCI's as a channel
 * keeps it, alone.
 */
export function isKnownPlace(code: string): boolean {
  return [code, `commune:${code}`, `epci:${code}`].some((each) => findPlaceLabel(each) !== null);
}

/** Whether this is a département's code, or a region's written `region:NN`. */
export function isPlaceCode(code: string): boolean {
  return isOnTheMap(code);
}

/** French name of a place, as its code is written by `placeCodeSchema`; the code of what is none. */
export function placeLabel(code: string): string {
  return findPlaceLabel(code) ?? code;
}

/** Départements and regions, by code. */
export function listPlaces(): { code: string; label: string }[] {
  return placeCodes().map((code) => ({ code, label: placeLabel(code) }));
}

/** Codes of what a place lies in, the nearest first; none of a region, nor of what is no place. */
export function placesAround(code: string): string[] {
  return ancestorsOf(code);
}

/** What a place shares with its neighbours, by code; a type of EPCI as `epci-type:CA`. */
export function sharedWithNeighbours(code: string, how: Neighbourhood): string[] {
  return neighboursOf(code, how);
}

/** What a place is beside where it lies: its type, of an EPCI and of a commune in one (`epci-type:CA`). */
export function typeOfPlace(code: string): string | null {
  return neighboursOf(code, 'epci-type')[0] ?? null;
}

export interface FoundPlace {
  code: string;
  label: string;
  kind: PlaceKind;
  within: string;
}

/** Places whose name or code begins so, for who types it. */
export function findPlacesBeginning(q: string, limit: number): FoundPlace[] {
  return findPlaces(q, limit).map(({ code, label, departement, region }) => ({
    ...{ code, label, kind: placeKindOf(code) },
    within: (departement ?? region)?.label ?? '',
  }));
}
