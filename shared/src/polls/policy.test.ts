import { describe, expect, it, test } from 'vitest';
import type { Actor } from '../actor.ts';
import type { ChannelFacts } from '../channels/policy.ts';
import { type ActorRow, actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import type { ThreadFacts } from '../threads/policy.ts';
import {
  canCreatePoll,
  canHideAnswer,
  canManagePoll,
  canOpenPoll,
  canReadPoll,
  canReadResults,
  canReadVoters,
  canVoteInPoll,
  isRoom,
  type PollFacts,
  whyNotVote,
} from './policy.ts';

const channel: ChannelFacts = {
  id: places.channel,
  kind: 'cohort',
  membership: 'open',
  cohortId: places.cohort,
  cohortEnded: false,
  openAfterEnd: false,
};
const thread: ThreadFacts = {
  id: places.thread,
  kind: 'discussion',
  authorId: 'someone',
  closed: false,
  asksAcknowledgement: false,
  channel,
};
const room: ThreadFacts = { ...thread, kind: 'room' };
const announcements: ThreadFacts = { ...thread, channel: { ...channel, kind: 'announcements' } };
const open: PollFacts = { authorId: 'someone', state: 'open', round: 1, anonymous: false, shown: false };
const draft: PollFacts = { ...open, state: 'draft' };

const moderators: ActorRow[] = ['facilitator', 'facilitator of this channel', 'coordinator'];
const invited: ActorRow[] = ['expert invited to this channel', 'expert invited to one thread'];
const readers: ActorRow[] = ['member', 'alumni', ...invited, ...moderators];

type Allows = (actor: Actor) => boolean;
const tables: [string, Allows, ActorRow[]][] = [
  ['creates a poll in a thread', (actor) => canCreatePoll(actor, thread), readers],
  ['creates a poll in a room', (actor) => canCreatePoll(actor, room), moderators],
  ['creates one in a closed thread', (actor) => canCreatePoll(actor, { ...thread, closed: true }), []],
  ['reads an open poll', (actor) => canReadPoll(actor, open, thread), readers],
  ['reads someone’s draft in a thread', (actor) => canReadPoll(actor, draft, thread), []],
  ['reads a draft in a room', (actor) => canReadPoll(actor, draft, room), moderators],
  [
    'reads what was put aside',
    (actor) => canReadPoll(actor, { ...open, authorId: actor.personId, state: 'removed' }, room),
    [],
  ],
  ['manages someone’s poll', (actor) => canManagePoll(actor, open, thread), moderators],
  [
    'manages a poll in a closed thread',
    (actor) => canManagePoll(actor, open, { ...thread, closed: true }),
    moderators,
  ],
  ['opens a poll', (actor) => canOpenPoll(actor, open, thread), moderators],
  ['opens one in a closed thread', (actor) => canOpenPoll(actor, open, { ...thread, closed: true }), []],
  ['votes', (actor) => canVoteInPoll(actor, open, thread), readers],
  ['votes among announcements', (actor) => canVoteInPoll(actor, open, announcements), readers],
  ['votes in a closed thread', (actor) => canVoteInPoll(actor, open, { ...thread, closed: true }), []],
  ['reads results before they are shown', (actor) => canReadResults(actor, open, thread), moderators],
  [
    'reads results that are shown',
    (actor) => canReadResults(actor, { ...open, shown: true }, thread),
    readers,
  ],
  ['reads results of a draft', (actor) => canReadResults(actor, { ...draft, shown: true }, room), []],
  ['reads who voted', (actor) => canReadVoters(actor, { ...open, shown: true }, thread), readers],
  [
    'reads who voted in an anonymous poll',
    (actor) => canReadVoters(actor, { ...open, shown: true, anonymous: true }, thread),
    [],
  ],
  ['hides an answer', (actor) => canHideAnswer(actor, open, thread), moderators],
];

describe.each(tables)('who %s', (_what, allows, allowed) => {
  test.each(expectOnly(allowed))('%s: %s', (row, expected) => {
    expect(allows(actorRows[row])).toBe(expected);
  });
});

it('nobody manages one that was removed, be it a moderator', () => {
  expect(canManagePoll(actorRows.facilitator, { ...open, state: 'removed' }, thread)).toBe(false);
});

describe('the author of a poll', () => {
  const author = actorRows.member;
  const own = (facts: Partial<PollFacts> = {}) => ({ ...open, authorId: author.personId, ...facts });

  it('reads the draft, corrects it and opens it in a thread', () => {
    expect(canReadPoll(author, own({ state: 'draft' }), thread)).toBe(true);
    expect(canManagePoll(author, own({ state: 'draft' }), thread)).toBe(true);
    expect(canOpenPoll(author, own({ state: 'draft' }), thread)).toBe(true);
  });

  it('closes it and shows it in a thread that was closed, where nobody opens it', () => {
    expect(canManagePoll(author, own(), { ...thread, closed: true })).toBe(true);
    expect(canOpenPoll(author, own(), { ...thread, closed: true })).toBe(false);
  });

  it('has no more to say of it once they can’t write there', () => {
    const ended = { ...thread, channel: { ...channel, cohortEnded: true } };
    const alumni = actorRows.alumni;
    expect(canManagePoll(alumni, { ...open, authorId: alumni.personId }, ended)).toBe(false);
  });

  it('has no more to say of it in a room that they don’t animate', () => {
    expect(canReadPoll(author, own({ state: 'draft' }), room)).toBe(false);
    expect(canManagePoll(author, own(), room)).toBe(false);
  });

  it('sees no result before the others do', () => {
    expect(canReadResults(author, own(), thread)).toBe(false);
  });
});

describe('in a direct conversation', () => {
  const [one, other] = [actorRows.member, actorRows.coordinator];
  const direct = (receiving: boolean): ThreadFacts => ({
    ...thread,
    channel: {
      ...{ ...channel, kind: 'direct', cohortId: null },
      direct: { participants: [one.personId, other.personId], group: false, receiving },
    },
  });

  it('those who take part vote, as long as someone receives what they write', () => {
    expect(canVoteInPoll(one, open, direct(true))).toBe(true);
    expect(canVoteInPoll(one, open, direct(false))).toBe(false);
  });

  it('nobody hides an answer', () => {
    expect([one, other].map((actor) => canHideAnswer(actor, open, direct(true)))).toEqual([false, false]);
  });
});

test.each([
  [{ state: 'draft', round: 1 }, 1, 'poll_not_open'],
  [{ state: 'open', round: 1 }, 1, null],
  [{ state: 'open', round: 1 }, 2, 'poll_not_open'],
  [{ state: 'open', round: 2 }, 2, null],
  [{ state: 'open', round: 2 }, 1, 'poll_closed'],
  [{ state: 'closed', round: 1 }, 1, 'poll_closed'],
  [{ state: 'closed', round: 1 }, 2, 'poll_not_open'],
] as const)('%o takes a vote in round %i: %s', (poll, round, expected) => {
  expect(whyNotVote(poll, round)).toBe(expected);
});

test('a room is told by its kind', () => {
  expect([isRoom(thread), isRoom(room)]).toEqual([false, true]);
});
