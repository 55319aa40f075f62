import { describe, expect, it } from 'vitest';
import { answerOf, chooseFor } from './consent.ts';

const unasked = { choice: 'initials', personId: null, answer: null } as const;
const asked = { choice: 'person', personId: 'anna', answer: null } as const;

describe('the choice for an author', () => {
  it('of someone who is asked tells them', () => {
    expect(chooseFor(unasked, 'person', 'anna')).toEqual({
      choice: 'person',
      personId: 'anna',
      told: [{ personId: 'anna', asked: true }],
    });
  });

  it('of someone else tells both, the one who is not asked any more first', () => {
    expect(chooseFor(asked, 'person', 'bilal')).toEqual({
      choice: 'person',
      personId: 'bilal',
      told: [
        { personId: 'anna', asked: false },
        { personId: 'bilal', asked: true },
      ],
    });
  });

  it.each(['initials', 'out'] as const)(
    'of %s in place of someone who has not answered tells them',
    (choice) => {
      expect(chooseFor(asked, choice, null)).toEqual({
        ...{ choice, personId: null },
        told: [{ personId: 'anna', asked: false }],
      });
    },
  );

  it('that stands already changes nothing', () => {
    expect(chooseFor(unasked, 'initials', null)).toBeNull();
    expect(chooseFor(asked, 'person', 'anna')).toBeNull();
    expect(chooseFor({ ...asked, answer: 'refused' }, 'person', 'anna')).toBeNull();
    expect(chooseFor({ ...asked, choice: 'out', answer: 'named' }, 'out', null)).toBeNull();
  });

  describe.each(['named', 'initials', 'refused'] as const)('for who answered « %s »', (answer) => {
    const heard = { ...asked, answer };

    it('can only be to leave them out: their answer stays theirs, and nobody is told', () => {
      expect(chooseFor(heard, 'out', null)).toEqual({ choice: 'out', personId: 'anna', told: [] });
    });

    it.each([
      ['initials', null],
      ['person', 'bilal'],
    ] as const)('is not %s', (choice, personId) => {
      expect(() => chooseFor(heard, choice, personId)).toThrow(
        expect.objectContaining({ code: 'already_done' }),
      );
    });

    it('left out, they are not brought back under another word', () => {
      expect(() => chooseFor({ ...heard, choice: 'out' }, 'person', 'anna')).toThrow(
        expect.objectContaining({ code: 'already_done' }),
      );
    });
  });
});

describe('an answer', () => {
  it('goes to each author that its person is, if they still are, and to no other', () => {
    const authors = [{ personId: 'anna' }, { personId: null }, { personId: 'bilal' }, { personId: 'anna' }];
    expect(answerOf(authors, 'anna', 'refused')).toEqual({
      where: { 'authors.0.personId': 'anna', 'authors.3.personId': 'anna' },
      set: { 'authors.0.answer': 'refused', 'authors.3.answer': 'refused' },
    });
  });
});
