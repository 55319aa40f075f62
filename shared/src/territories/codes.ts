import { z } from 'zod';

/**
 * A place by its INSEE code: a département as it is (`23`, `2A`, `974`), any other under its kind: `region:75`,
 * `epci:200067544` (by its SIREN), `commune:23096`.
 */
export const placeCodeSchema = z
  .string()
  .regex(/^(?:\d{2,3}|2[AB]|region:\d{2}|epci:\d{9}|commune:\d[\dAB]\d{3})$/, { error: 'not_a_place' });

export const placeKindSchema = z.enum(['region', 'departement', 'epci', 'commune']);
export type PlaceKind = z.infer<typeof placeKindSchema>;

/** What a code is of, by how it is written. */
export function placeKindOf(code: string): PlaceKind {
  const [kind] = code.split(':');
  return code.includes(':') ? (kind as PlaceKind) : 'departement';
}
