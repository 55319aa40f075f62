import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { isKnownPlace, isPlaceCode, placeLabel } from './programme.queries.ts';
import { ancestorsOf, findPlace, neighboursOf } from './territory-tree.ts';

const { resolve } = createRequire(import.meta.url);

async function rowsOf(table: string): Promise<{ code: string; nom: string; type: string }[]> {
  return JSON.parse(
    await readFile(resolve(`@etalab/decoupage-administratif/data/${table}.json`), 'utf8'),
  ) as { code: string; nom: string; type: string }[];
}

describe('every place', () => {
  it('is known by its code and its name: EPCI, and communes of today', async () => {
    const communes = (await rowsOf('communes')).filter(({ type }) => type === 'commune-actuelle');
    const epcis = await rowsOf('epci');
    const places = [
      ...communes.map(({ code, nom }) => ({ code: `commune:${code}`, nom })),
      ...epcis.map(({ code, nom }) => ({ code: `epci:${code}`, nom })),
    ];
    expect(places.length).toBeGreaterThan(36_000);
    expect(places.filter(({ code, nom }) => placeLabel(code) !== nom)).toEqual([]);
  });

  it('lies in a region, save regions and what is overseas without a département', async () => {
    const communes = (await rowsOf('communes')).filter(({ type }) => type === 'commune-actuelle');
    const nowhere = communes.filter(
      ({ code }) => !ancestorsOf(`commune:${code}`).some((each) => each.startsWith('region:')),
    );
    expect(nowhere.filter(({ code }) => !code.startsWith('98'))).toEqual([]);
  });
});

it.each([
  ['a commune', 'commune:48095', true],
  ['a commune as a channel keeps it', '48095', true],
  ['a commune of Corsica', '2A004', true],
  ['a commune overseas', 'commune:97401', true],
  ['a communauté de communes', 'epci:200000172', true],
  ['a communauté as a channel keeps it', '200000172', true],
  ['a département', '48', true],
  ['a region', 'region:75', true],
  ['a commune that was merged into another', 'commune:01039', false],
  ['a code of no commune', '48999', false],
  ['an EPCI that is none', 'epci:999999999', false],
  ['a commune taken for an EPCI', 'epci:48095', false],
  ['two codes', '48095 48096', false],
  ['nothing', '', false],
])('%s (%s) is a place: %s', (_, code, expected) => {
  expect(isKnownPlace(code)).toBe(expected);
});

it('takes neither a commune nor an EPCI for a place of the map', () => {
  expect(['23', 'region:75', 'commune:23096', 'epci:200034825'].map(isPlaceCode)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it.each([
  ['commune:23096', ['epci:200034825', '23', 'region:75']],
  ['epci:200034825', ['23', 'region:75']],
  ['23', ['region:75']],
  ['region:75', []],
  ['commune:29083', ['29', 'region:53']],
  ['commune:99999', []],
])('%s lies in %j', (code, expected) => {
  expect(ancestorsOf(code)).toEqual(expected);
});

it('has an EPCI lie in each département where it has communes, the most peopled first', async () => {
  const spread = (await rowsOf('epci'))
    .map(({ code }) => findPlace(`epci:${code}`))
    .find((place) => (place?.spread?.departements.length ?? 0) > 1);
  if (!spread) throw new Error('no EPCI lies in two départements');
  const within = spread.spread?.departements.map(({ code }) => code) ?? [];
  expect(ancestorsOf(spread.code).slice(0, within.length)).toEqual(within);
  expect(spread.departement?.code).toBe(within[0]);
});

it.each([
  ['commune:23096', 'epci', ['epci:200034825']],
  ['commune:23096', 'departement', ['23']],
  ['commune:23096', 'region', ['region:75']],
  ['commune:23096', 'epci-type', ['epci-type:CA']],
  ['epci:200046977', 'epci-type', ['epci-type:ME']],
  ['23', 'departement', ['23']],
  ['23', 'epci-type', []],
  ['region:75', 'departement', []],
] as const)('%s has neighbours by %s: what shares %j', (code, how, expected) => {
  expect(neighboursOf(code, how)).toEqual(expected);
});
