import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countChosen,
  facets,
  nothingChosen,
  outcomes,
  queryOf,
  readChoices,
  steps,
  toggled,
  widerThan,
  writeChoices,
} from './library-address.ts';

const kind = '0192f0a4-7c3e-7a10-8b11-000000000001';

describe('the address of the library', () => {
  it('says all that is chosen, and is read as it was written', () => {
    const some = fc.record({
      q: fc.constantFrom('', 'navette', 'élus & mairie'),
      theme: fc.subarray(['mobilite', 'habitat']),
      territory: fc.subarray(['23', '2A', 'region:75', 'epci:200067544']),
      step: fc.subarray([...steps]),
      outcome: fc.subarray([...outcomes]),
      kind: fc.subarray([kind]),
      tried: fc.subarray(['any', 'worked'] as const),
      sort: fc.constantFrom(null, 'useful' as const),
    });
    fc.assert(
      fc.property(some, (part) => {
        const choices = { ...nothingChosen, ...part, tried: [...part.tried] };
        expect(readChoices(new URLSearchParams(String(writeChoices(choices))))).toEqual(choices);
      }),
    );
  });

  it('is empty where nothing is chosen', () => {
    expect(String(writeChoices(nothingChosen))).toBe('');
    expect(countChosen(nothingChosen)).toBe(0);
  });

  it('opens what it can of a link that was mistyped', () => {
    const search = new URLSearchParams(
      'resultat=bof&resultat=failed&territoire=Creuse&territoire=23&modele=x&proche=loin&tri=hasard&theme=',
    );
    expect(readChoices(search)).toEqual({ ...nothingChosen, outcome: ['failed'], territory: ['23'] });
  });

  it('takes a value off again, and widens no territory where there is none', () => {
    const creuse = { ...toggled(nothingChosen, 'territory', '23'), near: 'region' as const };
    expect(creuse.territory).toEqual(['23']);
    expect(String(writeChoices(creuse))).toBe('territoire=23&proche=region');
    expect(toggled(creuse, 'territory', '23')).toEqual(nothingChosen);
  });

  it('sorts by likeness where there are words, unless told otherwise', () => {
    expect(queryOf(nothingChosen).sort).toBe('recent');
    expect(queryOf({ ...nothingChosen, q: ' navette ' })).toMatchObject({ q: 'navette', sort: 'relevance' });
    expect(queryOf({ ...nothingChosen, q: 'navette', sort: 'tried' }).sort).toBe('tried');
  });

  it('widens a commune to its département, and a département to its region', () => {
    expect(widerThan(nothingChosen)).toBeNull();
    expect(widerThan({ ...nothingChosen, territory: ['23'] })).toBe('region');
    expect(widerThan({ ...nothingChosen, territory: ['23', 'commune:23096'] })).toBe('departement');
    expect(widerThan({ ...nothingChosen, territory: ['23'], near: 'region' })).toBeNull();
  });

  it('counts over all facets', () => {
    const all = { ...nothingChosen, ...Object.fromEntries(facets.map((facet) => [facet, ['a', 'b']])) };
    expect(countChosen(all)).toBe(facets.length * 2);
  });
});
