import type { Trial } from '@sentiers/shared/trials/schema.ts';

/** The département that a place lies in; null of a region or an EPCI, which one alone doesn't tell. */
export function departementOf(code: string): string | null {
  if (code.startsWith('commune:')) {
    const commune = code.slice('commune:'.length);
    return commune.slice(0, commune.startsWith('97') ? 3 : 2);
  }
  return code.includes(':') ? null : code;
}

export interface TriedPlace {
  departement: string;
  count: number;
  /** Whether it worked in one of them at least. */
  worked: boolean;
}

/** Where it was tried, by département: what the map paints. */
export function triedPlaces(trials: readonly Pick<Trial, 'territory' | 'result'>[]): TriedPlace[] {
  const places = new Map<string, TriedPlace>();
  for (const { territory, result } of trials) {
    const departement = territory && departementOf(territory.code);
    if (!departement) continue;
    const before = places.get(departement) ?? { departement, count: 0, worked: false };
    places.set(departement, {
      departement,
      count: before.count + 1,
      worked: before.worked || result === 'worked',
    });
  }
  return [...places.values()];
}
