import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { isLocality } from './localities.ts';

const { resolve } = createRequire(import.meta.url);

async function rowsOf(table: string): Promise<{ code: string; type: string }[]> {
  return JSON.parse(
    await readFile(resolve(`@etalab/decoupage-administratif/data/${table}.json`), 'utf8'),
  ) as { code: string; type: string }[];
}

it('knows every EPCI and every commune of today', async () => {
  const communes = (await rowsOf('communes')).filter(({ type }) => type === 'commune-actuelle');
  const codes = [...communes, ...(await rowsOf('epci'))].map(({ code }) => code);
  expect(codes.length).toBeGreaterThan(36_000);
  const known = await Promise.all(codes.map(isLocality));
  expect(codes.filter((_, index) => !known[index])).toEqual([]);
});

it.each([
  ['a commune', '48095', true],
  ['a commune of Corsica', '2A004', true],
  ['a commune overseas', '97401', true],
  ['a communauté de communes', '200000172', true],
  ['a commune that was merged into another', '01039', false],
  ['a code of no commune', '48999', false],
  ['an EPCI that is none', '999999999', false],
  ['a département', '48', false],
  ['two codes', '48095 48096', false],
  ['nothing', '', false],
])('of %s (%s): %s', async (_, code, expected) => {
  expect(await isLocality(code)).toBe(expected);
});
