import departements from '@etalab/decoupage-administratif/data/departements.json' with { type: 'json' };
import { findPlaceLabel } from './places.ts';

const regionOf = new Map(departements.map(({ code, region }) => [code, `region:${region}`]));

/** The département and the region that hold a place, itself first where it is one; none of an EPCI, which may lie in several. */
export function enclosingPlaces(code: string): string[] {
  if (code.startsWith('region:')) return findPlaceLabel(code) === null ? [] : [code];
  const departement = code.startsWith('commune:') ? departementOf(code.slice('commune:'.length)) : code;
  const region = regionOf.get(departement);
  return region === undefined ? [] : [departement, region];
}

/** What lies in a département or a region, itself too, as values and beginnings that a query matches. */
export function placesWithin(code: string): (string | RegExp)[] {
  const held = code.startsWith('region:')
    ? departements.filter(({ region }) => `region:${region}` === code).map((each) => each.code)
    : [code];
  return [...new Set([code, ...held]), ...held.map((each) => new RegExp(`^commune:${each}`))];
}

/** Of a commune, overseas too. */
function departementOf(insee: string): string {
  return insee.startsWith('97') ? insee.slice(0, 3) : insee.slice(0, 2);
}
