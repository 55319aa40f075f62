import { AppError } from '@sentiers/shared/errors.ts';
import { isKnownPlace, loadThemeLabels } from '../programme/programme.queries.ts';

/** A refusal that names the field. */
export function refused(path: readonly (string | number)[], reason: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: [...path], reason }] });
}

/** Throws `invalid_input` at the first theme, or place, that there isn't. */
export async function mustBeKnown(
  root: string,
  {
    themes,
    places,
    placeField,
  }: { themes: readonly string[]; places: readonly string[]; placeField: string },
): Promise<void> {
  const labels = await loadThemeLabels();
  const theme = themes.findIndex((key) => !labels.has(key));
  if (theme !== -1) throw refused([root, 'themes', theme], 'unknown');
  const place = places.findIndex((code) => !isKnownPlace(code));
  if (place !== -1) throw refused([root, placeField], 'unknown');
}
