import { describe, expect, it, test } from 'vitest';
import { answered, isConsented, isNamed, mayAnswer } from './consent.ts';
import { type PassageAnswer, type PassageState, passageAnswerSchema, passageStateSchema } from './schema.ts';

const said = 'On garde la navette du mardi';
const answers: Record<PassageAnswer['choice'], PassageAnswer> = {
  accept: { choice: 'accept' },
  edit: { choice: 'edit', words: 'La navette reste le mardi' },
  anonymise: { choice: 'anonymise' },
  refuse: { choice: 'refuse' },
};

describe('what becomes of words by their author’s answer', () => {
  test.each<[string, PassageAnswer, PassageState, string]>([
    ['as they were said', answers.accept, 'accepted', said],
    ['worded otherwise', answers.edit, 'edited', 'La navette reste le mardi'],
    ['worded as they were', { choice: 'edit', words: said }, 'accepted', said],
    ['without a name', answers.anonymise, 'anonymised', said],
    ['without a name, and otherwise', { choice: 'anonymise', words: 'Mardi' }, 'anonymised', 'Mardi'],
    ['refused', answers.refuse, 'refused', ''],
  ])('%s', (_how, answer, state, words) => {
    expect(answered(answer, said)).toEqual({ state, words });
  });

  it('is known to be consent by a yes alone', () => {
    const consented = passageStateSchema.options.filter(isConsented);
    expect(consented).toEqual(['accepted', 'edited', 'anonymised']);
  });

  it('keeps the name of who gave it, and of nobody who asked without', () => {
    const named = passageStateSchema.options.filter((state) => isNamed({ state, anonymous: false }));
    expect(named).toEqual(['accepted', 'edited']);
    for (const state of passageStateSchema.options) expect(isNamed({ state, anonymous: true })).toBe(false);
  });
});

test.each<[inPost: boolean, readsRoom: boolean, choices: string]>([
  [false, true, 'accept edit anonymise refuse'],
  [true, true, 'refuse'],
  [false, false, 'refuse'],
  [true, false, 'refuse'],
])('published %s, read %s: one may %s', (inPost, readsRoom, choices) => {
  const may = Object.values(answers).filter((answer) => mayAnswer(answer, { inPost, readsRoom }));
  expect(may.map(({ choice }) => choice).join(' ')).toBe(choices);
});

test.each<[unknown, boolean]>([
  [{ choice: 'accept' }, true],
  [{ choice: 'edit' }, false],
  [{ choice: 'edit', words: '  ' }, false],
  [{ choice: 'edit', words: 'a'.repeat(5_001) }, false],
  [{ choice: 'anonymise' }, true],
  [{ choice: 'anonymise', words: '' }, false],
  [{ choice: 'perhaps' }, false],
])('%o is an answer: %s', (given, is) => {
  expect(passageAnswerSchema.safeParse(given).success).toBe(is);
});
