import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildPerson } from '../../test/factories/build-person.ts';

const app = useTestApp();
let visitor: Awaited<ReturnType<typeof app.signIn>>;

beforeAll(async () => {
  visitor = await app.signIn(await buildPerson());
});

async function find(q: string, limit = 10) {
  const { body } = await visitor.get('/api/territories/find').query({ q, limit }).expect(200);
  return body.items as { code: string; label: string; kind: string; within: string }[];
}

describe('a place', () => {
  it.each([
    ['gueret', 'commune:23096'],
    ['GUÉRET', 'commune:23096'],
    ['grand gu', 'epci:200034825'],
    ['creu', '23'],
    ['nouvelle aq', 'region:75'],
    ['seine-saint-d', '93'],
    ['seine st d', '93'],
    ['st-denis', 'commune:93066'],
    ['clermont ferrand', 'commune:63113'],
    ['l’abergement-clem', 'commune:01001'],
    ['23', '23'],
    ['23096', 'commune:23096'],
    ['commune:23096', 'commune:23096'],
    ['2a', '2A'],
    ['200034825', 'epci:200034825'],
  ])('is found by « %s »: %s', async (q, code) => {
    expect((await find(q)).map((place) => place.code)).toContain(code);
  });

  it('tells where it lies', async () => {
    const [place] = await find('23096');
    expect(place).toEqual({ code: 'commune:23096', label: 'Guéret', kind: 'commune', within: 'Creuse' });
    expect((await find('nouvelle-aquitaine'))[0]?.within).toBe('');
  });
});

it('puts regions and départements before EPCI, EPCI before communes, and the most peopled first', async () => {
  const kinds = (await find('a', 30)).map(({ kind }) => kind);
  expect(kinds).toEqual([...kinds].sort((a, b) => rank(b) - rank(a)));
  expect((await find('creuse'))[0]?.code).toBe('23');
  const communes = (await find('saint-denis', 30)).filter(({ kind }) => kind === 'commune');
  expect(communes[0]?.label).toBe('Saint-Denis');
});

const rank = (kind: string) => ['commune', 'epci', 'departement', 'region'].indexOf(kind);

it('finds nothing by nothing, nor by what is no place, and says what is too long', async () => {
  expect(await find('')).toEqual([]);
  expect(await find('  -')).toEqual([]);
  expect(await find('zzzz')).toEqual([]);
  expect(await find('saint', 3)).toHaveLength(3);
  await visitor
    .get('/api/territories/find')
    .query({ q: 'a'.repeat(101) })
    .expect(400);
});
