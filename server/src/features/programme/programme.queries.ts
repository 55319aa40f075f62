import { isLocality } from './localities.ts';
import { findPlaceLabel, placeCodes } from './places.ts';
import { type ThemeDoc, ThemeModel } from './themes.model.ts';

/** French labels of the programme's themes, by key. */
export async function loadThemeLabels(): Promise<Map<string, string>> {
  const themes = await ThemeModel.find().lean<ThemeDoc[]>();
  return new Map(themes.map(({ _id, label }) => [_id, label]));
}

/** Whether this is the INSEE code of a commune, an EPCI, a département, or a region written `region:NN`. */
export async function isKnownPlace(code: string): Promise<boolean> {
  return findPlaceLabel(code) !== null || (await isLocality(code));
}

/** Whether this is a département's code, or a region's written `region:NN`. */
export function isPlaceCode(code: string): boolean {
  return findPlaceLabel(code) !== null;
}

/** French name of a département or a region; the code of any other place. */
export function placeLabel(code: string): string {
  return findPlaceLabel(code) ?? code;
}

/** Départements and regions, by code. */
export function listPlaces(): { code: string; label: string }[] {
  return placeCodes().map((code) => ({ code, label: placeLabel(code) }));
}
