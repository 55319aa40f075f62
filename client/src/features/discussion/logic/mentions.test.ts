import { mentionedPeople } from '@sentiers/shared/messages/body.ts';
import { describe, expect, it } from 'vitest';
import { bodyToField, fieldToBody, insertMention, mentionAt, suggestPeople } from './mentions.ts';

const elise = { id: '018f0000-0000-7000-8000-000000000001', name: 'Élise Rambaud' };
const anne = { id: '018f0000-0000-7000-8000-000000000002', name: 'Anne Petit' };
const annePj = { id: '018f0000-0000-7000-8000-000000000003', name: 'Anne Petit-Jean' };
const people = [anne, annePj, elise];

describe('a mention in the field and in the body', () => {
  it('is the same after going there and back', () => {
    const body = `Merci @[Élise Rambaud](person:${elise.id}), à demain.`;
    const { text, mentioned } = bodyToField(body);
    expect(text).toBe('Merci @Élise Rambaud, à demain.');
    expect(fieldToBody(text, mentioned)).toBe(body);
  });
  it('is one that the server recognises', () => {
    expect(mentionedPeople(fieldToBody('@Anne Petit-Jean et @Élise Rambaud', people))).toEqual([
      annePj.id,
      elise.id,
    ]);
  });
  it('leaves an e-mail address and an unknown name alone', () => {
    expect(fieldToBody('ecrire@Anne Petit ou @Paul', people)).toBe('ecrire@Anne Petit ou @Paul');
  });
});

describe('mentionAt', () => {
  it.each([
    ['Merci @él', 9, 'él'],
    ['@', 1, ''],
    ['(@Anne Pe', 9, 'Anne Pe'],
  ])('finds what is typed in « %s »', (text, caret, words) => {
    expect(mentionAt(text, caret)?.words).toBe(words);
  });
  it('sees none in an e-mail address, nor far behind the caret', () => {
    expect(mentionAt('nora@cordee', 11)).toBeNull();
    expect(mentionAt('@Anne Petit vient demain', 24)).toBeNull();
  });
});

describe('suggestPeople', () => {
  it('forgets accents and case, and looks at every word of a name', () => {
    expect(suggestPeople(people, 'eli')).toEqual([elise]);
    expect(suggestPeople(people, 'ramb')).toEqual([elise]);
    expect(suggestPeople(people, 'jean')).toEqual([annePj]);
  });
});

describe('insertMention', () => {
  it('writes the whole name and leaves the caret after a space', () => {
    expect(insertMention('Merci @él', { start: 6, words: 'él' }, elise)).toEqual({
      text: 'Merci @Élise Rambaud ',
      start: 21,
      end: 21,
    });
  });
});
