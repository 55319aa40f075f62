import departements from '@etalab/decoupage-administratif/data/departements.json' with { type: 'json' };
import regions from '@etalab/decoupage-administratif/data/regions.json' with { type: 'json' };
import { findPlace } from './territory-tree.ts';

// These two tables (13 kB, read in well under a millisecond) answer nearly all; the others are read when they are asked for.
const names = new Map<string, string>([
  ...departements.map(({ code, nom }): [string, string] => [code, nom]),
  ...regions.map(({ code, nom }): [string, string] => [`region:${code}`, nom]),
]);

/** Whether this is a département's code, or a region's written `region:NN`. */
export function isOnTheMap(code: string): boolean {
  return names.has(code);
}

/** French name of a place by its code, as `placeCodeSchema` writes it; null for a code that isn't one of the INSEE's. */
export function findPlaceLabel(code: string): string | null {
  return names.get(code) ?? (/^(?:epci|commune):/.test(code) ? (findPlace(code)?.label ?? null) : null);
}

/** Codes of all départements and regions. */
export function placeCodes(): string[] {
  return [...names.keys()].sort();
}
