import { placeKindOf } from '@sentiers/shared/territories/codes.ts';
import { isOnTheMap } from './places.ts';
import { ancestorsOf, findPlace, territoryTree } from './territory-tree.ts';

/** The départements and regions that hold a place, itself too where it is one. */
export function enclosingPlaces(code: string): string[] {
  return [code, ...ancestorsOf(code)].filter(isOnTheMap);
}

/** What lies in a place, itself too, as values and beginnings that a query matches. */
export function placesWithin(code: string): (string | RegExp)[] {
  // A département's communes are told by how their codes begin; an EPCI's, one by one.
  const isEpci = placeKindOf(code) === 'epci';
  const held = [...territoryTree().values()].filter(
    (place) => (isEpci || !place.code.startsWith('commune:')) && ancestorsOf(place.code).includes(code),
  );
  const departements = [findPlace(code), ...held].flatMap((place) =>
    place && /^[0-9]/.test(place.code) ? [place.code] : [],
  );
  return [
    code,
    ...held.map((place) => place.code),
    ...departements.map((departement) => new RegExp(`^commune:${departement}`)),
  ];
}
