import departements from '@etalab/decoupage-administratif/data/departements.json' with { type: 'json' };
import regions from '@etalab/decoupage-administratif/data/regions.json' with { type: 'json' };
import { placeKindOf } from '@sentiers/shared/territories/codes.ts';
import { type CommuneRow, type EpciRow, readRows } from './territory-rows.ts';

/** A place, and where it lies. Codes are as `placeCodeSchema` writes them. */
export interface Place {
  code: string;
  label: string;
  /** Inhabitants; 0 where they are not counted. */
  population: number;
  region: Place | null;
  /** Of an EPCI, the one in which most of it lives. */
  departement: Place | null;
  epci: Place | null;
  /** Of an EPCI only: every département it has a commune in, and what it is. */
  spread?: { departements: readonly Place[]; type: EpciType };
}

/** `CC`: communauté de communes, `CA`: d’agglomération, `CU`: urbaine, `ME`: métropole. */
export type EpciType = 'CC' | 'CA' | 'CU' | 'ME';

/** How two places are neighbours. */
export type Neighbourhood = 'epci' | 'departement' | 'region' | 'epci-type';

let known: ReadonlyMap<string, Place> | null = null;

/**
 * All places by their codes: some 36,000, about 10 MB, read by the first question (an eighth of a second) and kept.
 */
export function territoryTree(): ReadonlyMap<string, Place> {
  known ??= readTree();
  return known;
}

/** A place by its code; null of what is none. */
export function findPlace(code: string): Place | null {
  return territoryTree().get(code) ?? null;
}

/** What a place lies in, the nearest first; empty of a region, and of what is no place. */
export function ancestorsOf(code: string): string[] {
  const place = findPlace(code);
  if (!place) return [];
  const { epci, departement, region, spread } = place;
  const within = spread
    ? [...spread.departements, ...spread.departements.map((each) => each.region)]
    : [epci, departement, region];
  return [...new Set(within.flatMap((each) => (each ? [each.code] : [])))];
}

/**
 * What a place shares with its neighbours: the code of its EPCI, its départements, its regions; for a type of EPCI, what
 * the type is written as (`epci-type:CA`). Whatever shares one of these is a neighbour.
 */
export function neighboursOf(code: string, how: Neighbourhood): string[] {
  const place = findPlace(code);
  if (!place) return [];
  const own = [code, ...ancestorsOf(code)];
  if (how === 'epci-type') {
    const type = (place.spread ?? place.epci?.spread)?.type;
    return type ? [`epci-type:${type}`] : [];
  }
  return own.filter((each) => placeKindOf(each) === how);
}

function readTree(): Map<string, Place> {
  const places = new Map<string, Place>();
  const put = (place: Place) => places.set(place.code, place);
  const nowhere = { region: null, departement: null, epci: null };
  for (const { code, nom } of regions) put({ code: `region:${code}`, label: nom, population: 0, ...nowhere });
  for (const { code, nom, region } of departements) {
    const within = places.get(`region:${region}`) ?? null;
    put({ code, label: nom, population: 0, ...nowhere, region: within });
  }
  for (const row of readRows<CommuneRow>('communes')) {
    if (row.type !== 'commune-actuelle') continue;
    const { population = 0 } = row;
    const departement = places.get(row.departement) ?? null;
    const region = departement?.region ?? null;
    put({ code: `commune:${row.code}`, label: row.nom, population, region, departement, epci: null });
    for (const within of [departement, region]) if (within) within.population += population;
  }
  for (const row of readRows<EpciRow>('epci')) put(placeEpci(row, places));
  return places;
}

function placeEpci({ code, nom, type, populationMunicipale, membres }: EpciRow, places: Map<string, Place>) {
  const members = membres.flatMap((each) => places.get(`commune:${each.code}`) ?? []);
  const people = new Map<Place, number>();
  for (const { departement, population } of members) {
    if (departement) people.set(departement, (people.get(departement) ?? 0) + population);
  }
  const within = [...people].toSorted((a, b) => b[1] - a[1]).map(([departement]) => departement);
  const [departement = null] = within;
  const epci: Place = {
    ...{ code: `epci:${code}`, label: nom, population: populationMunicipale, epci: null },
    ...{ departement, region: departement?.region ?? null },
    spread: { departements: within, type: type.startsWith('MET') ? 'ME' : (type as EpciType) },
  };
  for (const member of members) member.epci = epci;
  return epci;
}
