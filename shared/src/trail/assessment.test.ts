import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, stepOf } from './assessment.ts';
import { type MilestoneQuestion, milestoneQuestionSchema } from './milestones.ts';
import type { MilestoneState } from './schema.ts';
import { type TrailStep, trailStepSchema } from './steps.ts';

const choice = (key: string, reading: string, advice = '') => ({
  key,
  label: `Dire ${key}`,
  reading,
  advice,
});
const team = milestoneQuestionSchema.parse({
  ...{ key: 'equipe', text: 'Qui part ?' },
  choices: [
    choice('deux', 'strength', 'Écrivez qui remplace qui.'),
    choice('une', 'neutral'),
    choice('personne', 'weakness', 'Trouvez qui part.'),
  ],
});
const money = milestoneQuestionSchema.parse({
  ...{ key: 'argent', text: 'Combien ?' },
  choices: [choice('oui', 'strength'), choice('non', 'weakness', 'Faites un budget.')],
});
const words = milestoneQuestionSchema.parse({ key: 'mots', text: 'Racontez.' });
const questions = [words, team, money];

const named = (said: readonly { question: string }[]) => said.map(({ question }) => question);

describe('what answers say', () => {
  it.each([
    ['nothing', {}, 0, [], [], []],
    ['words alone', { mots: 'Nous partons.' }, 1, [], [], []],
    ['blanks', { mots: '   ' }, 0, [], [], []],
    ['a strength, with what to do of it', { equipe: 'deux' }, 1, ['equipe'], [], ['equipe']],
    ['neither', { equipe: 'une' }, 1, [], [], []],
    ['a weakness', { equipe: 'personne' }, 1, [], ['equipe'], ['equipe']],
    ['weak points first', { equipe: 'deux', argent: 'non' }, 2, ['equipe'], ['argent'], ['argent', 'equipe']],
    ['a choice that is none', { equipe: 'trois' }, 0, [], [], []],
    ['a question that is none', { autre: 'deux' }, 0, [], [], []],
  ])('%s', (_what, answers, answered, strengths, weaknesses, next) => {
    const read = assess(questions, answers as Record<string, string>);
    expect(read).toMatchObject({ answered, questions: 3 });
    expect(named(read.strengths)).toEqual(strengths);
    expect(named(read.weaknesses)).toEqual(weaknesses);
    expect(named(read.next)).toEqual(next);
  });

  it('says them as they were asked and answered', () => {
    const { weaknesses, next } = assess(questions, { argent: 'non' });
    expect(weaknesses).toEqual([{ question: 'argent', text: 'Combien ?', answer: 'Dire non' }]);
    expect(next).toEqual([{ question: 'argent', advice: 'Faites un budget.' }]);
  });

  it('counts each question once, and a choice as one reading at most', () => {
    const keys = fc.constantFrom('a', 'b', 'c', 'd');
    const anyChoice = fc.record({
      ...{ key: keys, label: fc.constant('Oui'), advice: fc.constantFrom('', 'Faites ceci.') },
      reading: fc.constantFrom('strength', 'weakness', 'neutral'),
    });
    const unlike = { selector: ({ key }: { key: string }) => key };
    const anyQuestion = fc.record({
      ...{ key: keys, section: fc.constant(''), text: fc.constant('?') },
      ...{ help: fc.constant(''), keywords: fc.constant('') },
      choices: fc.uniqueArray(anyChoice, unlike),
    }) as fc.Arbitrary<MilestoneQuestion>;
    const anyAnswers = fc.dictionary(keys, fc.constantFrom('a', 'b', 'z', ''));
    fc.assert(
      fc.property(fc.uniqueArray(anyQuestion, unlike), anyAnswers, (asked, answers) => {
        const { answered, strengths, weaknesses, next, questions: all } = assess(asked, answers);
        const read = [...named(strengths), ...named(weaknesses)];
        expect(new Set(read).size).toBe(read.length);
        expect(read.length).toBeLessThanOrEqual(answered);
        expect(answered).toBeLessThanOrEqual(all);
        expect(new Set(named(next)).size).toBe(next.length);
        const given = new Set(Object.keys(answers));
        for (const key of [...read, ...named(next)]) expect(given.has(key)).toBe(true);
      }),
    );
  });
});

describe('the step one is at', () => {
  const trail = (...states: (MilestoneState | null)[]) =>
    states.map((state, index) => ({ step: trailStepSchema.options[index] as TrailStep, state }));

  it.each([
    ['nothing', trail(), null],
    ['nothing said yet', trail('ahead', 'ahead'), 'readiness'],
    ['the first one under way', trail('under-way', 'ahead'), 'readiness'],
    ['the first one reached', trail('reached', 'ahead'), 'territory'],
    ['all reached', trail('reached', 'reached', 'reached'), 'needs'],
    ['one held back on the way', trail('reached', null, 'under-way'), 'needs'],
    ['what is left held back', trail('reached', null), null],
    ['what is next held back, and nothing said beyond', trail('reached', null, 'ahead'), null],
    ['all held back', trail(null, null), null],
    ['one behind that isn’t reached', trail('reached', 'ahead', 'reached'), 'territory'],
  ])('%s', (_what, milestones, expected) => {
    expect(stepOf(milestones)).toBe(expected);
  });
});
