import { mentionedPeople } from '@sentiers/shared/messages/body.ts';
import { describe, expect, it } from 'vitest';
import {
  bodyToField,
  fieldToBody,
  insertReference,
  personReference,
  referenceKnown,
  suggest,
} from './references.ts';

const elise = { id: '018f0000-0000-7000-8000-000000000001', name: 'Élise Rambaud' };
const anne = { id: '018f0000-0000-7000-8000-000000000002', name: 'Anne Petit' };
const annePj = { id: '018f0000-0000-7000-8000-000000000003', name: 'Anne Petit-Jean' };
const people = [anne, annePj, elise];
const known = people.map((person) => referenceKnown(personReference(person)));

describe('a reference in the field and in the body', () => {
  it.each([
    [`Merci @[Élise Rambaud](person:${elise.id}), à demain.`, 'Merci @Élise Rambaud, à demain.'],
    [`Voir #[Une navette \\[samedi\\]](thread:${anne.id}) !`, 'Voir #Une navette [samedi] !'],
    [`Lisez #[Ouvrir à deux](experience:${anne.id}).`, 'Lisez #Ouvrir à deux.'],
    [`@[cohorte](group:cohort:${anne.id})`, '@cohorte'],
  ])('is the same after going there and back: %s', (body, text) => {
    const field = bodyToField(body);
    expect(field.text).toBe(text);
    expect(fieldToBody(field.text, field.known)).toBe(body);
  });
  it('is one that the server recognises', () => {
    expect(mentionedPeople(fieldToBody('@Anne Petit-Jean et @Élise Rambaud', known))).toEqual([
      annePj.id,
      elise.id,
    ]);
  });
  it('leaves an e-mail address and an unknown name alone', () => {
    expect(fieldToBody('ecrire@Anne Petit ou @Paul', known)).toBe('ecrire@Anne Petit ou @Paul');
  });
  it('writes a title so that nothing in it is a mark', () => {
    const { written } = referenceKnown({ sign: '#', name: 'Le *bus* [sic]', address: 'thread:1' });
    expect(written).toBe('#[Le \\*bus\\* \\[sic\\]](thread:1)');
  });
});

describe('suggest', () => {
  const find = (words: string) => suggest(people, ({ name }) => name, words);
  it('forgets accents and case, and looks at every word of a name', () => {
    expect(find('eli')).toEqual([elise]);
    expect(find('ramb')).toEqual([elise]);
    expect(find('jean')).toEqual([annePj]);
    expect(find('anne pe')).toEqual([anne, annePj]);
  });
});

describe('insertReference', () => {
  it('writes the whole name and leaves the caret after a space', () => {
    const place = { sign: '@', start: 6, words: 'él' } as const;
    expect(insertReference('Merci @él', place, personReference(elise))).toEqual({
      text: 'Merci @Élise Rambaud ',
      start: 21,
      end: 21,
    });
  });
});
