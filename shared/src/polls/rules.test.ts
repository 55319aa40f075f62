import { describe, expect, test } from 'vitest';
import { type Choice, choiceInputSchema } from './choice.ts';
import type { PollForm } from './form.ts';
import { datesNotToCome, faultsOfChoice, foldAnswer, mostOf } from './rules.ts';

const [a, b, c] = [1, 2, 3].map((n) => `0198a000-0000-7000-8000-00000000000${n}`) as [string, string, string];
const options = [a, b, c].map((id) => ({ id, label: id }));
const single: PollForm = { kind: 'single', options };
const multiple: PollForm = { kind: 'multiple', options, most: 2 };
const ranking: PollForm = { kind: 'ranking', options, most: null };
const podium: PollForm = { kind: 'ranking', options, most: 2 };
const scale: PollForm = { kind: 'scale', from: 1, to: 5, fromLabel: '', toLabel: '' };
const words: PollForm = { kind: 'words', most: 2 };
const text: PollForm = { kind: 'text' };
const dates: PollForm = {
  kind: 'dates',
  options: options.map(({ id }) => ({ id, startsAt: '2027-01-04T09:00:00Z', endsAt: null })),
};
const chosen = (...optionIds: string[]): Choice => ({ kind: 'options', optionIds });
const ranked = (...optionIds: string[]): Choice => ({ kind: 'ranking', optionIds });
const said = (...given: string[]): Choice => ({ kind: 'words', words: given });

describe('an answer', () => {
  test.each<[PollForm, Choice]>([
    [single, chosen(b)],
    [multiple, chosen(b, a)],
    [ranking, ranked(c, a, b)],
    [podium, ranked(c)],
    [podium, ranked(c, b)],
    [scale, { kind: 'scale', value: 1 }],
    [scale, { kind: 'scale', value: 5 }],
    [words, said('train', 'vélo')],
    [text, { kind: 'text', text: 'Un tiers-lieu' }],
    [dates, chosen(a, b, c)],
    [dates, chosen()],
  ])('to %o is %o', (form, choice) => {
    expect(faultsOfChoice(form, choice)).toEqual([]);
  });

  test.each<[PollForm, Choice, string, string]>([
    [single, chosen(), 'optionIds', 'required'],
    [single, chosen(a, b), 'optionIds', 'too_many_chosen'],
    [single, chosen('0198a000-0000-7000-8000-000000000009'), 'optionIds', 'unknown_option'],
    [single, ranked(a), 'kind', 'invalid'],
    [multiple, chosen(a, a), 'optionIds', 'chosen_twice'],
    [multiple, chosen(a, b, c), 'optionIds', 'too_many_chosen'],
    [ranking, ranked(a, b), 'optionIds', 'rank_all'],
    [ranking, ranked(a, b, b), 'optionIds', 'chosen_twice'],
    [ranking, chosen(a, b, c), 'kind', 'invalid'],
    [podium, ranked(), 'optionIds', 'required'],
    [podium, ranked(a, b, c), 'optionIds', 'too_many_chosen'],
    [scale, { kind: 'scale', value: 0 }, 'value', 'invalid'],
    [scale, { kind: 'scale', value: 6 }, 'value', 'invalid'],
    [scale, said('trois'), 'kind', 'invalid'],
    [words, said(), 'words', 'required'],
    [words, said('…'), 'words', 'required'],
    [words, said('Vélo', 'velo !'), 'words', 'chosen_twice'],
    [words, said('train', 'vélo', 'bus'), 'words', 'too_many_chosen'],
    [words, { kind: 'text', text: 'train' }, 'kind', 'invalid'],
    [text, { kind: 'text', text: '???' }, 'text', 'too_short'],
    [text, said('train'), 'kind', 'invalid'],
    [dates, chosen(a, a), 'optionIds', 'chosen_twice'],
    [dates, { kind: 'scale', value: 1 }, 'kind', 'invalid'],
  ])('to %o is not %o', (form, choice, field, reason) => {
    expect(faultsOfChoice(form, choice)).toEqual([{ path: ['choice', field], reason }]);
  });

  test('is cut nowhere: what is too long is refused', () => {
    const write = (choice: Choice) => choiceInputSchema.safeParse(choice).success;
    expect([
      write({ kind: 'text', text: 'a'.repeat(200) }),
      write({ kind: 'text', text: 'a'.repeat(201) }),
    ]).toEqual([true, false]);
    expect([write(said('a'.repeat(40))), write(said('a'.repeat(41))), write(said('a\nb'))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

test.each([
  ['Mobilité', 'mobilite'],
  ['  la   MOBILITÉ ! ', 'la mobilite'],
  ['« Cœur de bourg »', 'coeur de bourg'],
  ['aujourd’hui', "aujourd'hui"],
  ['C++', 'c++'],
  ['100 %', '100'],
  ['…', ''],
])('%s and %s are one answer', (text, folded) => {
  expect(foldAnswer(text)).toBe(folded);
});

test('dates must be to come, within a year, when they are written', () => {
  const now = new Date('2027-01-04T09:00:00Z');
  const moments = [
    '2027-01-04T09:00:00Z',
    '2027-01-04T09:00:01Z',
    '2028-01-05T09:00:00Z',
    '2028-01-05T09:00:01Z',
  ];
  const form: PollForm = {
    kind: 'dates',
    options: moments.map((at, index) => ({ id: `${index}`, startsAt: at, endsAt: null })),
  };
  expect(datesNotToCome(form, now).map(({ path }) => path)).toEqual([
    ['options', 0, 'startsAt'],
    ['options', 3, 'startsAt'],
  ]);
  expect(datesNotToCome({ kind: 'text' }, now)).toEqual([]);
});

test.each<[Extract<PollForm, { options: unknown }>, number]>([
  [{ kind: 'single', options }, 1],
  [{ kind: 'multiple', options, most: null }, 3],
  [{ kind: 'ranking', options, most: 2 }, 2],
  [{ kind: 'multiple', options, most: 9 }, 3],
  [dates, 3],
])('%o lets one choose at most %i', (form, most) => {
  expect(mostOf(form)).toBe(most);
});
