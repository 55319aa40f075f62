import { expect, test } from 'vitest';
import { questionOf } from '../testing/sample-question.ts';
import { actionsOn, mergeTargets } from './question-actions.ts';

const known = (id: string, values: Parameters<typeof questionOf>[1] = {}, isMine = false) => ({
  ...questionOf(id, values),
  isMine,
});
const one = { animated: true, shown: null, supported: false };

test.each([
  ['pending', ['approve', 'edit', 'merge', 'dismiss']],
  ['open', ['answerLive', 'answer', 'mark', 'merge', 'dismiss']],
  ['answered', ['answer', 'reopen', 'mark', 'merge', 'dismiss']],
  ['dismissed', ['approve', 'restore']],
  ['merged', ['unmerge']],
] as const)('moderation of a question that is %s: %o', (state, actions) => {
  expect(actionsOn(known('a', { state }), one)).toEqual(actions);
  expect(actionsOn(known('a', { state }), { ...one, animated: false })).toEqual([]);
});

test('one that is read is shown and led to, in a room that is not closed', () => {
  expect(actionsOn(known('a'), { ...one, shown: false })).toEqual(expect.arrayContaining(['stage', 'lead']));
  expect(actionsOn(known('a'), { ...one, shown: true })).toEqual(expect.arrayContaining(['stage', 'letGo']));
  expect(actionsOn(known('a', { state: 'pending' }), { ...one, shown: true })).not.toContain('stage');
});

test('its author takes it back as long as nobody else is for it', () => {
  const mine = (state: 'open' | 'pending' | 'answered' | 'dismissed', supported: boolean) =>
    actionsOn(known('a', { state }, true), { ...one, animated: false, supported });
  expect([mine('open', false), mine('open', true)]).toEqual([['withdraw'], []]);
  expect([mine('pending', true), mine('dismissed', true), mine('answered', false)]).toEqual([
    ['withdraw'],
    ['withdraw'],
    [],
  ]);
});

test('one that is read goes with others that are', () => {
  const others = [
    known('a'),
    known('b'),
    known('c', { state: 'pending' }),
    known('d', { state: 'answered' }),
  ];
  expect(mergeTargets(known('a'), others).map(({ id }) => id)).toEqual(['b', 'd']);
});
