import type { Contact } from '@sentiers/shared/contacts/schema.ts';
import { expect, it } from 'vitest';
import { findContacts } from './find-contacts.ts';

const contact = (name: string, role: string, place: string) =>
  ({ name, role, body: '', territories: [{ code: '61', label: place }] }) as unknown as Contact;
const book = [contact('Odile Tréhard', 'Maire', 'Orne'), contact('Loïc Bassereau', 'Élu', 'Lot')];

it.each([
  ['trehard', ['Odile Tréhard']],
  ['ÉLU', ['Loïc Bassereau']],
  ['orne', ['Odile Tréhard']],
  ['  ', ['Odile Tréhard', 'Loïc Bassereau']],
  ['personne', []],
])('finds by %s, accents or not', (typed, names) => {
  expect(findContacts(book, typed).map(({ name }) => name)).toEqual(names);
});
