import type { PollForm } from '@sentiers/shared/polls/form.ts';
import { faultsOfChoice } from '@sentiers/shared/polls/rules.ts';
import { describe, expect, it, test } from 'vitest';
import { choices, forms } from '../testing/sample-polls.ts';
import {
  type Answering,
  answeringOf,
  choiceOf,
  type Missing,
  missingIn,
  movedBy,
  toggled,
} from './answering.ts';

const kinds = Object.keys(forms) as PollForm['kind'][];

describe('an answer', () => {
  test.each(kinds)('of %s is what it was when it was read from before', (kind) => {
    const answering = answeringOf(forms[kind], choices[kind]);
    expect(missingIn(forms[kind], answering)).toBeNull();
    expect(choiceOf(forms[kind], answering)).toEqual(choices[kind]);
    expect(faultsOfChoice(forms[kind], choiceOf(forms[kind], answering))).toEqual([]);
  });

  test.each<[PollForm, Partial<Answering>, Missing]>([
    [forms.single, {}, 'choose'],
    [forms.multiple, {}, 'choose'],
    [forms.scale, {}, 'scale'],
    [forms.ranking, { chosen: ['train', 'car', 'bus'] }, 'rankAll'],
    [{ ...forms.ranking, most: 2 }, {}, 'rankOne'],
    [forms.words, { words: ['…', ' ', ''] }, 'word'],
    [forms.words, { words: ['Vélo', 'velo !', ''] }, 'wordTwice'],
    [forms.text, { text: ' ?! ' }, 'text'],
    [forms.text, { text: 'a'.repeat(201) }, 'tooLong'],
  ])('to %o lacks something in %o', (form, given, missing) => {
    expect(missingIn(form, { ...answeringOf(form), ...given })).toBe(missing);
  });

  test.each<[PollForm, Partial<Answering>]>([
    [forms.dates, {}],
    [{ ...forms.ranking, most: 2 }, { chosen: ['train'] }],
    [forms.text, { text: ` ${'é'.repeat(200)} ` }],
  ])('to %o is whole in %o', (form, given) => {
    expect(missingIn(form, { ...answeringOf(form), ...given })).toBeNull();
  });
});

it('ticks and takes the tick away, and no more than may be', () => {
  expect(toggled(['a'], 'b', 1)).toEqual(['b']);
  expect(toggled(['a'], 'b', 2)).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'c', 2)).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a', 2)).toEqual(['b']);
});

it('moves a rank up and down, and not beyond the ends', () => {
  expect(movedBy(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(movedBy(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  expect(movedBy(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
  expect(movedBy(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
  expect(movedBy(['a', 'b'], 'z', 1)).toEqual(['a', 'b']);
});
