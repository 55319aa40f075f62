import departements from '@etalab/decoupage-administratif/data/departements.json' with { type: 'json' };
import regions from '@etalab/decoupage-administratif/data/regions.json' with { type: 'json' };

// Only these two tables (13 kB, read in well under a millisecond): the package's communes and EPCI weigh 12 MB (see `localities.ts`).
const names = new Map<string, string>([
  ...departements.map(({ code, nom }): [string, string] => [code, nom]),
  ...regions.map(({ code, nom }): [string, string] => [`region:${code}`, nom]),
]);

/** French name of a département, or of a region written `region:NN`; null for a code that isn't one of the INSEE's. */
export function findPlaceLabel(code: string): string | null {
  return names.get(code) ?? null;
}

/** Codes of all départements and regions. */
export function placeCodes(): string[] {
  return [...names.keys()].sort();
}
