import { fold } from '@sentiers/shared/search/fold.ts';
import { placeKindOf } from '@sentiers/shared/territories/codes.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPlaces } from './territory-names.ts';
import { type Place, territoryTree } from './territory-tree.ts';

const places = [...territoryTree().values()];
const kinds = ['region', 'departement', 'epci', 'commune'];

function plain(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte');
}
const known = new Map(
  places.map(({ code, label }) => {
    const written = code.toUpperCase();
    return [code, { name: plain(label), codes: [written, written.split(':').at(-1) as string] }];
  }),
);

/** How near a place is to what was typed, by a look at it alone: 0, just so; 1, it begins so; 2, a word of it does. */
function nearnessOf({ code }: Place, wanted: string, asked: string): number | null {
  const { name, codes } = known.get(code) as { name: string; codes: string[] };
  const found: number[] = [];
  if (name.startsWith(wanted)) found.push(name === wanted ? 0 : 1);
  else if (name.includes(` ${wanted}`)) found.push(2);
  for (const each of codes) if (asked && each.startsWith(asked)) found.push(each === asked ? 0 : 1);
  return found.length === 0 ? null : Math.min(...found);
}

/** The same by a look at each place. */
function lookedFor(q: string, limit: number): string[] {
  const [wanted, written] = [plain(q), q.trim().toUpperCase()];
  if (wanted === '') return [];
  const asked = /^(?:\d|2[AB]|[A-Z]+:\d)/.test(written) ? written : '';
  return places
    .flatMap((place) => {
      const nearness = nearnessOf(place, wanted, asked);
      if (nearness === null) return [];
      const { code, population } = place;
      return [{ code, population, rank: kinds.indexOf(placeKindOf(code)) * 3 + nearness }];
    })
    .sort((a, b) => a.rank - b.rank || b.population - a.population || (a.code < b.code ? -1 : 1))
    .slice(0, limit)
    .map(({ code }) => code);
}

const somePlace = fc.nat(places.length - 1).map((at) => places[at] as Place);
const length = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 40 }));
const typed = fc.oneof(
  fc.tuple(somePlace, length).map(([{ label }, end]) => label.slice(0, end)),
  fc.tuple(somePlace, length).map(([{ label }, end]) => fold(label).toUpperCase().slice(0, end)),
  fc.tuple(somePlace, length).map(([{ label }, end]) => label.slice(label.indexOf('-') + 1).slice(0, end)),
  fc.tuple(somePlace, length).map(([{ code }, end]) => code.slice(0, end)),
  fc.tuple(somePlace, length).map(([{ code }, end]) => (code.split(':').at(-1) as string).slice(0, end)),
  fc.constantFrom('st', 'St D', 'ste-', '2a', '2A0', 'commune:', 'Commune:23', 'region:7', ' -', 'zzz', 'l’'),
);

it('finds by the beginnings of words and codes what a look at each place finds, in the same order', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom(1, 10, 30), (q, limit) => {
      expect(findPlaces(q, limit).map(({ code }) => code)).toEqual(lookedFor(q, limit));
    }),
    { numRuns: 80 },
  );
});
