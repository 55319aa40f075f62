import type { RecapPoll } from '@sentiers/shared/recaps/schema.ts';
import { expect, test } from 'vitest';
import { type DeskPassage, moved, peopleByAnswer, sectionsOf, toggled } from './desk.ts';

const passage = (id: string, fields: Partial<DeskPassage> = {}): DeskPassage => ({
  ...{ id, kind: 'message', sourceId: `s-${id}`, mark: 'decision', said: id, words: '', about: null },
  ...{ saidAt: '2026-11-26T10:00:00.000Z', codevText: null, votes: null, answeredLive: false },
  ...{ anonymous: false, state: 'asked', inPost: false, threadId: null },
  author: { id: 'nora', name: 'Nora', organisation: null, role: 'member', cohortYear: null, photo: null },
  ...fields,
});
const by = (id: string) => ({ ...passage('').author, id });
const poll = { pollId: 'p' } as RecapPoll;
const passages = [
  passage('a'),
  passage('b'),
  passage('c', { mark: 'resource' }),
  passage('q', { kind: 'question', mark: null }),
  passage('r', { kind: 'answer', mark: null, sourceId: 's-q' }),
];

test('everything stands in its section, in the order that was chosen, answers under their question', () => {
  const sections = sectionsOf({ passages, polls: [poll] }, ['b', 'a']);
  expect(sections.map(({ kind, items }) => [kind, ...items.map(({ id }) => id)])).toEqual([
    ['decision', 'b', 'a'],
    ['resource', 'c'],
    ['questions', 'q'],
    ['polls', 'p'],
  ]);
  expect(sections[2]?.items[0]).toMatchObject({ answer: { id: 'r' } });
});

test('one thing is moved within its section, and no further', () => {
  const sections = sectionsOf({ passages, polls: [poll] }, []);
  expect(moved(sections, 'b', -1)).toEqual(['b', 'a', 'c', 'q', 'p']);
  expect(moved(sections, 'a', 1)).toEqual(['b', 'a', 'c', 'q', 'p']);
  expect(moved(sections, 'a', -1)).toEqual(['a', 'b', 'c', 'q', 'p']);
  expect(moved(sections, 'c', 1)).toEqual(['a', 'b', 'c', 'q', 'p']);
});

test('one thing is left out, and taken in again', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

test('each person is told once: who has something left to say waits', () => {
  const groups = peopleByAnswer([
    passage('a', { state: 'accepted' }),
    passage('b'),
    passage('c', { author: by('karim'), state: 'refused' }),
    passage('d', { author: by('ada'), state: 'refused' }),
    passage('e', { author: by('ada'), state: 'anonymised' }),
  ]);
  const ids = Object.entries(groups).map(([kind, people]) => [kind, ...people.map(({ id }) => id)]);
  expect(ids).toEqual([
    ['waiting', 'nora'],
    ['agreed', 'ada'],
    ['refused', 'karim'],
  ]);
});
