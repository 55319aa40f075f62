import type { Audience } from '@sentiers/shared/journal/schema.ts';
import { expect, test } from 'vitest';
import type { PollDoc } from './polls.model.ts';
import { isToldTo, presentPoll, presentTally } from './polls.presenter.ts';
import type { TallyDoc } from './tallies.model.ts';

const poll: PollDoc = {
  ...{ _id: 'poll', conversationId: 'conversation', authorId: 'author', version: 7, revision: 1, round: 1 },
  ...{
    question: 'Que retenez-vous ?',
    form: { kind: 'words', most: 1 },
    anonymous: true,
    resultsHidden: true,
  },
  ...{ state: 'open', shown: false, inRoom: false, votes: { 1: 3 }, key: 'a key' },
  ...{ createdAt: new Date(0), openedAt: new Date(1), closedAt: null },
};

const answer = (text: string, count: number) => ({ text, count, hidden: false });
const words = { kind: 'words' as const, answers: [answer('Zut', 2), answer('entraide', 1)], more: 0 };
const tally: TallyDoc = {
  ...{ _id: 'tally', conversationId: 'conversation', pollId: 'poll', round: 1, version: 8 },
  ...{ shown: false, hidden: ['zut'], counted: 3, countedAt: new Date(2) },
  ...{ voters: { people: 3, tables: 0 }, results: { byPerson: words, byTable: null } },
};

test.each<[PollDoc['state'], boolean, Audience[]]>([
  ['draft', false, []],
  ['draft', true, ['moderators']],
  ['open', false, ['readers', 'moderators']],
  ['open', true, ['readers', 'moderators']],
  ['closed', false, ['readers', 'moderators']],
  ['removed', false, []],
  ['removed', true, ['moderators']],
])('a poll that is %s (in a room: %s) is told to %o', (state, inRoom, expected) => {
  const audiences: Audience[] = ['readers', 'moderators'];
  expect(audiences.filter((audience) => isToldTo(audience, { ...poll, state, inRoom }))).toEqual(expected);
});

test('what is told of a poll holds neither its key nor its counters', () => {
  const told = presentPoll(poll, new Map());
  expect(Object.keys(told)).not.toEqual(expect.arrayContaining(['key']));
  expect(JSON.stringify(told)).not.toMatch(/a key|votes|inRoom/);
});

test('readers know how many voted, and what they chose once it is shown; never a word that was hidden', () => {
  expect(presentTally(tally, 'readers')).toMatchObject({ voters: { people: 3, tables: 0 }, results: null });
  const shown = { ...tally, shown: true };
  expect(presentTally(shown, 'readers').results).toEqual({
    byPerson: { ...words, answers: [answer('entraide', 1)] },
    byTable: null,
  });
});

test('moderators know it at any time, hidden words too, of people and of tables', () => {
  const hidden = { ...words, answers: [{ ...answer('Zut', 2), hidden: true }, answer('entraide', 1)] };
  const both = { ...tally, results: { byPerson: words, byTable: words } };
  expect(presentTally(both, 'moderators').results).toEqual({ byPerson: hidden, byTable: hidden });
});
