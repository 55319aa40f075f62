import { placeKindOf } from '@sentiers/shared/territories/codes.ts';
import { departementCentre } from '../../../components/map/departement-centres.ts';
import type { Point } from '../../../components/map/geometry.ts';
import type { OperationOutput } from '../../../lib/api/operations.ts';

export type MapAnswer = OperationOutput<'trailMap.get'>;
export type MappedPlace = MapAnswer['places'][number];

/** How far from its département's middle the mark of what lies in it stands: nobody drew where. */
const ASIDE = 8;

/** A place as the map knows it; `point` is null of one that has no place on it. */
export interface KnownPlace {
  code: string;
  label: string;
  point: Point | null;
  departements: readonly string[];
}

/** Where each place of an answer stands on the map. */
export function placesOf(places: readonly MappedPlace[]): Map<string, KnownPlace> {
  return new Map(places.map((place) => [place.code, { ...place, point: pointOf(place) }]));
}

function pointOf({ code, departements }: MappedPlace): Point | null {
  const centres = departements.map(departementCentre).filter((centre) => centre !== undefined);
  if (centres.length === 0) return null;
  const mean = (axis: 0 | 1) => centres.reduce((all, centre) => all + centre[axis], 0) / centres.length;
  const middle: Point = [mean(0), mean(1)];
  const kind = placeKindOf(code);
  if (kind === 'region' || kind === 'departement') return middle;
  const angle = (numberOf(code) % 12) * (Math.PI / 6);
  return [middle[0] + ASIDE * Math.cos(angle), middle[1] + ASIDE * Math.sin(angle)];
}

/** A number that only depends on the code, so that a mark is always at the same place. */
function numberOf(code: string): number {
  let sum = 0;
  for (const letter of code) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum;
}

/** The départements of a place that the map has. */
export function departementsOf({ departements }: Pick<KnownPlace, 'departements'>): string[] {
  return departements.filter((code) => departementCentre(code) !== undefined);
}
