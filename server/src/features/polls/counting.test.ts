import type { Choice } from '@sentiers/shared/polls/choice.ts';
import type { PollForm } from '@sentiers/shared/polls/form.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, type SameVotes } from './counting.ts';

const [a, b, c] = ['a', 'b', 'c'] as const;
const options = [a, b, c].map((id) => ({ id, label: id }));
const chose = (...optionIds: string[]): Choice => ({ kind: 'options', optionIds });
const ranks = (...optionIds: string[]): Choice => ({ kind: 'ranking', optionIds });
const says = (...words: string[]): Choice => ({ kind: 'words', words });
const person = (choice: Choice, people = 1): SameVotes => ({ choice, people, tables: 0 });
const table = (choice: Choice, people: number): SameVotes => ({ choice, people, tables: 1 });

const byPerson = (form: PollForm, votes: SameVotes[]) => count(form, votes).results.byPerson;

describe('a count', () => {
  it('of options has each of them, in their order', () => {
    expect(byPerson({ kind: 'single', options }, [person(chose(b), 2), person(chose(c))])).toEqual({
      kind: 'options',
      options: [
        { optionId: a, count: 0 },
        { optionId: b, count: 2 },
        { optionId: c, count: 1 },
      ],
    });
  });

  it('of several answers counts each, and who finds no date that suits is a voter all the same', () => {
    const form: PollForm = {
      kind: 'dates',
      options: options.map(({ id }) => ({ id, startsAt: '2027-01-04T09:00:00Z', endsAt: null })),
    };
    const { voters, results } = count(form, [person(chose(a, b)), person(chose(b)), person(chose())]);
    expect(voters).toEqual({ people: 3, tables: 0 });
    expect(results.byPerson).toMatchObject({ options: [{ count: 1 }, { count: 2 }, { count: 0 }] });
  });

  it('of a scale has its distribution and its mean, which nobody’s votes don’t have', () => {
    const form: PollForm = { kind: 'scale', from: 1, to: 3, fromLabel: '', toLabel: '' };
    const at = (value: number): Choice => ({ kind: 'scale', value });
    expect(byPerson(form, [person(at(1)), person(at(3), 2)])).toEqual({
      kind: 'scale',
      values: [
        { value: 1, count: 1 },
        { value: 2, count: 0 },
        { value: 3, count: 2 },
      ],
      mean: 7 / 3,
    });
    expect(byPerson(form, [])).toMatchObject({ mean: null });
  });

  it('of a ranking gives as many points as there are ranks to what is put first', () => {
    const all: PollForm = { kind: 'ranking', options, most: null };
    expect(byPerson(all, [person(ranks(a, b, c)), person(ranks(b, a, c), 2)])).toEqual({
      kind: 'ranking',
      options: [
        { optionId: a, points: 7, firsts: 1 },
        { optionId: b, points: 8, firsts: 2 },
        { optionId: c, points: 3, firsts: 0 },
      ],
    });
    const podium: PollForm = { kind: 'ranking', options, most: 2 };
    expect(byPerson(podium, [person(ranks(a)), person(ranks(b, a))])).toMatchObject({
      options: [{ points: 3 }, { points: 2 }, { points: 0 }],
    });
  });

  it('of words takes accents, case and ends for nothing, and tells what most wrote', () => {
    const votes = [person(says('Mobilité', 'bus')), person(says('mobilité !'), 2), person(says('MOBILITE'))];
    expect(byPerson({ kind: 'words', most: 2 }, votes)).toEqual({
      kind: 'words',
      answers: [
        { text: 'mobilité !', count: 4, hidden: false },
        { text: 'bus', count: 1, hidden: false },
      ],
      more: 0,
    });
  });

  it('of texts is in an order that says nothing of who came when, and says how many more there are', () => {
    const texts = Array.from({ length: 160 }, (_, n) => `Réponse ${String(n).padStart(3, '0')}`);
    const of = (given: string[]) => given.map((text) => person({ kind: 'text', text }));
    const counted = byPerson({ kind: 'text' }, of(texts));
    expect(counted).toEqual(byPerson({ kind: 'text' }, of(texts.toReversed())));
    const told = texts.slice(0, 150).map((text) => ({ text, count: 1, hidden: false }));
    expect(counted).toEqual({ kind: 'texts', more: 10, answers: told });
  });

  it('has people and tables as two figures, a table counting for those at it', () => {
    const { voters, results } = count({ kind: 'single', options }, [
      person(chose(a), 2),
      table(chose(b), 4),
      table(chose(b), 3),
    ]);
    expect(voters).toEqual({ people: 9, tables: 2 });
    expect(results.byPerson).toMatchObject({ options: [{ count: 2 }, { count: 7 }, { count: 0 }] });
    expect(results.byTable).toMatchObject({ options: [{ count: 0 }, { count: 2 }, { count: 0 }] });
    expect(count({ kind: 'single', options }, [person(chose(a))]).results.byTable).toBeNull();
  });

  it('has no words of those who vote alone among the tables’', () => {
    const { results } = count({ kind: 'words', most: 1 }, [
      person(says('seule')),
      table(says('ensemble'), 4),
    ]);
    expect(results.byTable).toMatchObject({ answers: [{ text: 'ensemble', count: 1 }] });
  });

  it('is the same however equal votes are put together', () => {
    const choices = fc.array(fc.constantFrom(ranks(a, b, c), ranks(b, c, a), ranks(c, b, a)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(choices, (given) => {
        const form: PollForm = { kind: 'ranking', options, most: null };
        const together = [...Map.groupBy(given, (choice) => choice)].map(([choice, same]) =>
          person(choice, same.length),
        );
        expect(count(form, together)).toEqual(
          count(
            form,
            given.map((choice) => person(choice)),
          ),
        );
      }),
    );
  });
});
