import { findPlaceLabel } from './places.ts';
import { type ThemeDoc, ThemeModel } from './themes.model.ts';

/** French labels of the programme's themes, by key. */
export async function loadThemeLabels(): Promise<Map<string, string>> {
  const themes = await ThemeModel.find().lean<ThemeDoc[]>();
  return new Map(themes.map(({ _id, label }) => [_id, label]));
}

/** Whether this is the INSEE code of a département, or of a region written `region:NN`. */
export function isKnownPlace(code: string): boolean {
  return findPlaceLabel(code) !== null;
}

/** French name of a place, or its code where it isn't one of the INSEE's. */
export function placeLabel(code: string): string {
  return findPlaceLabel(code) ?? code;
}
