import { pollKinds } from '@sentiers/shared/polls/form.ts';
import { pollInputSchema } from '@sentiers/shared/polls/schema.ts';
import { expect, it, test } from 'vitest';
import { forms, samplePoll } from '../testing/sample-polls.ts';
import {
  emptyPoll,
  inputOf,
  missingInPoll,
  movedOption,
  placedFaults,
  type WrittenPoll,
  writtenOf,
} from './poll-form.ts';

let made = 0;
const newId = () => {
  made += 1;
  return `0198a000-0000-7000-8000-${String(made).padStart(12, '0')}`;
};

test.each(pollKinds)('a draft of %s is the same once it was opened in the form and sent back', (kind) => {
  const poll = samplePoll({ form: forms[kind], anonymous: true, resultsHidden: true });
  const { question, form, anonymous, resultsHidden } = poll;
  expect(inputOf(writtenOf(poll, newId))).toEqual({ question, form, anonymous, resultsHidden });
});

it('sends what is filled in, and all of it where as many may be chosen as there are', () => {
  const empty = emptyPoll(newId);
  const [first, second] = empty.options;
  const poll: WrittenPoll = {
    ...{ ...empty, question: ' Quand ? ', kind: 'multiple', most: 2 },
    options: [
      { id: first?.id ?? '', label: ' Lundi ' },
      { id: newId(), label: '  ' },
      { id: second?.id ?? '', label: 'Mardi' },
    ],
  };
  const input = inputOf(poll);
  expect(pollInputSchema.safeParse(input).success).toBe(true);
  expect(input).toMatchObject({
    question: 'Quand ?',
    form: { most: null, options: [{ id: first?.id, label: 'Lundi' }, { label: 'Mardi' }] },
  });
});

it('lacks its question, and two answers where some are proposed', () => {
  const empty = emptyPoll(newId);
  const faults = [
    { at: 'question', reason: 'required' },
    { at: 'options', reason: 'too_few' },
  ];
  expect(missingInPoll(empty)).toEqual(faults);
  expect(missingInPoll({ ...empty, kind: 'dates' })).toEqual(faults);
  expect(missingInPoll({ ...empty, kind: 'words', question: 'Quoi ?' })).toEqual([]);
});

it('has the server’s reasons at their fields, which it counts without those that are empty', () => {
  const options = ['', 'Vélo', 'velo'].map((label) => ({ id: newId(), label }));
  const written: WrittenPoll = { ...emptyPoll(newId), options };
  const at = (...path: (string | number)[]) => ({ path: ['poll', ...path], reason: 'invalid' });
  expect(
    placedFaults(
      [
        at('question'),
        at('form', 'options', 1, 'label'),
        at('form', 'options', 0, 'endsAt'),
        at('form', 'options'),
        at('form', 'to'),
      ],
      written,
    ).map((fault) => fault.at),
  ).toEqual(['question', `${options[2]?.id} words`, `${options[1]?.id} endsAt`, 'options', 'to']);
});

it('moves an answer a place, and not beyond the ends', () => {
  const options = ['a', 'b', 'c'].map((id) => ({ id }));
  const ids = (moved: readonly { id: string }[]) => moved.map(({ id }) => id).join('');
  expect(ids(movedOption(options, 'b', -1))).toBe('bac');
  expect(ids(movedOption(options, 'b', 1))).toBe('acb');
  expect(movedOption(options, 'a', -1)).toBe(options);
  expect(movedOption(options, 'c', 1)).toBe(options);
});
