import { expect, it, test } from 'vitest';
import { choices, samplePoll, sampleTally } from '../testing/sample-polls.ts';
import { type PendingVote, toAnswer, viewsOf } from './poll-view.ts';

const actor = { personId: 'nora', grants: [], suspended: false };
const channel = { id: 'c', kind: 'theme', membership: 'open', cohortId: null } as const;
const facts = {
  ...{ id: 'room', kind: 'discussion', authorId: 'nora', closed: false, asksAcknowledgement: false },
  channel: { ...channel, cohortEnded: false, openAfterEnd: false },
} as unknown as Parameters<typeof viewsOf>[0]['facts'];
const none: ReadonlyMap<string, PendingVote> = new Map();
const known = { actor, facts, votes: [], tallies: [], tables: [], pending: none };
const vote = { pollId: 'poll-single', round: 1, choice: choices.single };

it('are the latest first, without those that were put aside', () => {
  const at = (id: string, openedAt: string) => samplePoll({ id, openedAt });
  const polls = [at('a', '2026-12-01'), at('b', '2026-12-03'), samplePoll({ id: 'c', state: 'removed' })];
  expect(viewsOf({ ...known, polls }).map(({ poll }) => poll.id)).toEqual(['b', 'a']);
});

it('have the tally of their round, and that of the first beside the second', () => {
  const second = samplePoll({ round: 2 });
  const tallies = [sampleTally(samplePoll()), sampleTally(second)];
  expect(viewsOf({ ...known, polls: [samplePoll()], tallies })[0]).toMatchObject({
    tally: { round: 1 },
    first: null,
  });
  expect(viewsOf({ ...known, polls: [second], tallies })[0]).toMatchObject({
    tally: { round: 2 },
    first: { round: 1 },
  });
});

test.each([
  ['sent', {}, none, { mine: choices.single, pending: false }],
  ['of the first round only', { round: 2 as const }, none, { mine: null, pending: false }],
  ['forgotten once an anonymous one is closed', { state: 'closed' as const }, none, { mine: null }],
  [
    'kept once a named one is closed',
    { state: 'closed' as const, anonymous: false },
    none,
    { mine: choices.single },
  ],
  [
    'on its way',
    {},
    new Map([['poll-single', { round: 1, choice: choices.dates }]]),
    { mine: choices.dates, pending: true },
  ],
  [
    'being taken back',
    {},
    new Map([['poll-single', { round: 1, choice: null }]]),
    { mine: null, pending: true },
  ],
  [
    'on its way for an earlier round',
    { round: 2 as const },
    new Map([['poll-single', { round: 1, choice: choices.dates }]]),
    { mine: null, pending: false },
  ],
])('say that my vote is %s', (_what, changed, pending, expected) => {
  const [view] = viewsOf({ ...known, polls: [samplePoll(changed)], votes: [vote], pending });
  expect(view).toMatchObject(expected);
});

it('wait for my answer where they are open and I may give one', () => {
  const [open] = viewsOf({ ...known, polls: [samplePoll()] });
  if (!open) throw new Error('it is there');
  const may = { ...open.may, vote: true };
  const views = [
    { ...open, may },
    { ...open, may, mine: choices.single },
    { ...open, may: { ...may, vote: false } },
    { ...open, may, poll: samplePoll({ state: 'closed' }) },
  ];
  expect(toAnswer(views)).toEqual([views[0]]);
});
