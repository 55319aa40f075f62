import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { expect, it } from 'vitest';
import { pickable } from './pickable.ts';

const person = (name: string, organisation: string | null = null) =>
  ({ id: name, name, organisation }) as PersonSummary;
const people = [person('Élise Rambaud'), person('Nora Belkacem', 'La Cagette'), person('Noé Petit')];
const names = (typed: string, chosen: PersonSummary[] = []) =>
  pickable(people, chosen, typed).map(({ name }) => name);

it('finds by the beginnings of words, whatever their accents, names and organisations alike', () => {
  expect(names('elise')).toEqual(['Élise Rambaud']);
  expect(names('no')).toEqual(['Nora Belkacem', 'Noé Petit']);
  expect(names('cag NORA')).toEqual(['Nora Belkacem']);
  expect(names('ora')).toEqual([]);
});

it('offers nobody twice, and six at most', () => {
  expect(names('no', [person('Nora Belkacem')])).toEqual(['Noé Petit']);
  const many = Array.from({ length: 20 }, (_, i) => person(`Ana ${i}`));
  expect(pickable(many, [], 'ana')).toHaveLength(6);
});
