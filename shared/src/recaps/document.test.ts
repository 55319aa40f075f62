import { describe, expect, it, test } from 'vitest';
import {
  composeRecap,
  documentWithout,
  isOpenQuestion,
  passagesIn,
  type SignedPassage,
  sectionOf,
} from './document.ts';
import { quotable } from './quotable.ts';
import type { RecapArrangement, RecapPoll } from './schema.ts';

const passage = (id: string, fields: Partial<SignedPassage> = {}): SignedPassage => ({
  ...{ id, kind: 'message', sourceId: `s-${id}`, mark: 'decision', said: `dit ${id}` },
  ...{ saidAt: '2026-11-26T10:00:00.000Z', about: null, codevText: null, votes: null, answeredLive: false },
  ...{ anonymous: false, state: 'accepted', words: `mots ${id}`, inPost: false },
  author: { name: 'Nora Petit', organisation: 'La Ruche' },
  ...fields,
});
const question = (id: string, fields: Partial<SignedPassage> = {}) =>
  passage(id, { kind: 'question', mark: null, votes: 3, ...fields });
const answer = (id: string, to: string, fields: Partial<SignedPassage> = {}) =>
  passage(id, { kind: 'answer', mark: null, sourceId: `s-${to}`, ...fields });
const poll = (pollId: string): RecapPoll => ({
  ...{ kind: 'poll', pollId, question: 'Quand ?', form: 'options', anonymous: false, rounds: [] },
});
const arrangement = (fields: Partial<RecapArrangement> = {}): RecapArrangement => ({
  ...{ title: 'Récapitulatif', intro: '', order: [], dropped: [] },
  ...fields,
});
const told = (passages: SignedPassage[], fields: Partial<RecapArrangement> = {}, polls: RecapPoll[] = []) =>
  composeRecap(passages, polls, arrangement(fields));
const lines = (...given: Parameters<typeof told>) =>
  told(...given).sections.map(({ kind, entries }) => [
    kind,
    ...entries.map((entry) => (entry.kind === 'poll' ? entry.pollId : entry.words)),
  ]);

describe('a recap', () => {
  it('holds words that were let go, and none by silence or refusal', () => {
    const passages = (['asked', 'refused', 'accepted', 'edited', 'anonymised'] as const).map((state) =>
      passage(state, { state }),
    );
    expect(lines(passages)).toEqual([['decision', 'mots accepted', 'mots edited', 'mots anonymised']]);
  });

  it('tells decisions first, then each thing where it belongs', () => {
    const all = [
      passage('d', { kind: 'codev', mark: null, codevText: 'plan' }),
      question('q'),
      passage('w', { mark: 'to-write-up' }),
      passage('o', { mark: 'open-question' }),
      question('marked', { mark: 'resource' }),
      passage('dec'),
    ];
    expect(lines(all, {}, [poll('p')])).toEqual([
      ['decision', 'mots dec'],
      ['resource', 'mots marked'],
      ['open-question', 'mots o'],
      ['to-write-up', 'mots w'],
      ['questions', 'mots q'],
      ['polls', 'p'],
      ['codev', 'mots d'],
    ]);
  });

  it('names those who let their name go, and nobody who asked without', () => {
    const signed = told([
      passage('a'),
      passage('b', { state: 'edited' }),
      passage('c', { state: 'anonymised' }),
      passage('d', { anonymous: true }),
    ]).sections[0]?.entries.map((entry) => entry.kind === 'words' && entry.by);
    const by = { name: 'Nora Petit', organisation: 'La Ruche' };
    expect(signed).toEqual([by, by, null, null]);
  });

  it('leaves out what was dropped, in the order that was chosen, the others after', () => {
    const passages = ['a', 'b', 'c', 'd'].map((id) => passage(id));
    const chosen = { order: ['c', 'a'], dropped: ['b'] };
    expect(lines(passages, chosen)).toEqual([['decision', 'mots c', 'mots a', 'mots d']]);
    expect(lines([], { order: ['p2'], dropped: ['p3'] }, ['p1', 'p2', 'p3'].map(poll))).toEqual([
      ['polls', 'p2', 'p1'],
    ]);
  });

  it('puts an answer under its question, each by its own consent', () => {
    const answersIn = (...passages: SignedPassage[]) =>
      told(passages).sections.flatMap(({ entries }) =>
        entries.map((entry) => entry.kind === 'words' && entry.answer?.words),
      );
    expect(answersIn(question('q'), answer('r', 'q'))).toEqual(['mots r']);
    expect(answersIn(question('q'), answer('r', 'q', { state: 'asked' }))).toEqual([undefined]);
    expect(answersIn(question('q', { state: 'asked' }), answer('r', 'q'))).toEqual([]);
    expect(answersIn(passage('q'), answer('r', 'q'))).toEqual([undefined]);
  });
});

describe('what leaves a recap', () => {
  const document = told(
    [passage('a'), question('q'), answer('r', 'q'), question('z', { mark: 'resource' })],
    {},
    [poll('p')],
  );

  it('goes with its answer, and its section where it was alone', () => {
    expect(passagesIn(document)).toEqual(['a', 'z', 'q', 'r']);
    const without = documentWithout(document, new Set(['q', 'a']));
    expect(passagesIn(without)).toEqual(['z']);
    expect(without.sections.map(({ kind }) => kind)).toEqual(['resource', 'polls']);
  });

  it('goes from under its question alone, where it was an answer', () => {
    const without = documentWithout(document, new Set(['r']));
    expect(passagesIn(without)).toEqual(['a', 'z', 'q']);
    expect(JSON.stringify(without)).not.toContain('mots r');
    expect(documentWithout(document, new Set(['p']))).toEqual(document);
  });
});

test.each<[string, SignedPassage, SignedPassage[], boolean]>([
  ['kept so', passage('a', { mark: 'open-question' }), [], true],
  ['kept otherwise', passage('a'), [], false],
  ['asked', question('q'), [], true],
  ['answered aloud', question('q', { answeredLive: true }), [], false],
  ['answered in writing', question('q'), [answer('r', 'q')], false],
  ['asked beside another that is answered', question('q'), [answer('r', 'other')], true],
  ['answered, and kept so', question('q', { mark: 'open-question', answeredLive: true }), [], true],
  ['an answer', answer('r', 'q'), [], false],
])('%s: may become a thread of its own', (_what, of, others, may) => {
  expect(isOpenQuestion(of, [of, ...others])).toBe(may);
});

test('an answer stands in no section of its own', () => {
  expect(sectionOf(answer('r', 'q'))).toBe(null);
});

test.each([
  ['@[Nora Petit](person:1) a dit', '@Nora Petit a dit'],
  ['![Le plan](file:1) et [la note](voice:2)', 'Le plan et la note'],
  [
    '#[Un fil](thread:1) et [un site](https://exemple.test)',
    '#[Un fil](thread:1) et [un site](https://exemple.test)',
  ],
  ['#[Ouvrir à deux](experience:1)', '#[Ouvrir à deux](experience:1)'],
  ['> cité\n> — [Nora](message:1)', '> cité\n> — Nora'],
])('%s is quoted as %s', (body, quoted) => {
  expect(quotable(body)).toBe(quoted);
});
