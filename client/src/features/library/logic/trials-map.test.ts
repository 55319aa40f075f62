import { expect, it } from 'vitest';
import { departementOf, triedPlaces } from './trials-map.ts';

it.each([
  ['23', '23'],
  ['2A', '2A'],
  ['974', '974'],
  ['commune:23096', '23'],
  ['commune:2A004', '2A'],
  ['commune:97411', '974'],
  ['region:75', null],
  ['epci:200067544', null],
])('puts %s in the département %s', (code, departement) => {
  expect(departementOf(code)).toBe(departement);
});

it('counts the trials of each département, and leaves out those that lie in none', () => {
  const trial = (code: string | null, result: 'worked' | 'failed') => ({
    territory: code === null ? null : { code, label: code },
    result,
  });
  expect(
    triedPlaces([
      trial('23', 'failed'),
      trial('commune:23096', 'worked'),
      trial('19', 'failed'),
      trial('region:75', 'worked'),
      trial(null, 'worked'),
    ]),
  ).toEqual([
    { departement: '23', count: 2, worked: true },
    { departement: '19', count: 1, worked: false },
  ]);
});
