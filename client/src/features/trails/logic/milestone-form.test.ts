import { expect, it } from 'vitest';
import {
  emptyMilestone,
  keyFrom,
  missingIn,
  moved,
  newChoice,
  newForm,
  newQuestion,
  sentMilestone,
} from './milestone-form.ts';

it('names each field that is asked for and empty', () => {
  const question = { ...newQuestion('team'), choices: [newChoice('yes')] };
  const form = { ...emptyMilestone('model'), questions: [question], forms: [newForm('antenne')] };
  expect(missingIn(form)).toEqual(['title', 'question:team', 'choice:team:yes', 'form:antenne']);
  expect(missingIn({ ...form, title: 'Adapter', step: 'needs', questions: [] })).toEqual([]);
});

it('sends forms at the step of the model alone', () => {
  const form = { ...emptyMilestone('needs'), forms: [newForm('antenne')] };
  expect(sentMilestone(form).forms).toEqual([]);
  expect(sentMilestone({ ...form, step: 'model' }).forms).toHaveLength(1);
});

it('makes keys that the contract takes', () => {
  expect(keyFrom('0192F0A4-7C3E-7A10-8B11-0000000000DD')).toMatch(/^[a-z0-9-]{1,40}$/);
});

it('moves an item within its list, and nowhere else', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
});
