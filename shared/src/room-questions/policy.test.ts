import { describe, expect, it, test } from 'vitest';
import type { Actor } from '../actor.ts';
import type { ChannelFacts } from '../channels/policy.ts';
import { type ActorRow, actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import type { RoomFacts, ThreadFacts } from '../threads/policy.ts';
import {
  canAskInRoom,
  canBeMergedInto,
  canModerateQuestion,
  canReadMyRoomQuestions,
  canReadRoomQuestion,
  canVoteForQuestion,
  canWithdrawQuestion,
  type QuestionGesture,
  type RoomQuestionFacts,
  takesGesture,
} from './policy.ts';
import { type RoomQuestionState, roomQuestionStateSchema } from './schema.ts';

const channel: ChannelFacts = {
  id: places.channel,
  kind: 'seminar',
  membership: 'open',
  cohortId: places.cohort,
  cohortEnded: false,
  openAfterEnd: false,
};
const room = (facts: Partial<RoomFacts> = {}): ThreadFacts => ({
  id: places.thread,
  kind: 'room',
  authorId: actorRows.facilitator.personId,
  closed: facts.state === 'closed',
  asksAcknowledgement: false,
  channel,
  room: { state: 'open', muted: [], guests: false, ...facts },
});
const question = (state: RoomQuestionState, facts: Partial<RoomQuestionFacts> = {}): RoomQuestionFacts => ({
  authorId: 'someone else',
  state,
  shown: state !== 'pending',
  ...facts,
});

const animators: ActorRow[] = ['facilitator', 'facilitator of this channel', 'coordinator'];
const readers: ActorRow[] = [
  ...animators,
  'member',
  'alumni',
  'expert invited to this channel',
  'expert invited to one thread',
];
const read = (state: RoomQuestionState, facts?: Partial<RoomQuestionFacts>) => (actor: Actor) =>
  canReadRoomQuestion(actor, question(state, facts), room());
const moderate = (state: RoomQuestionState, facts?: Partial<RoomFacts>) => (actor: Actor) =>
  canModerateQuestion(actor, question(state), room(facts));

describe.each<[string, (actor: Actor) => boolean, ActorRow[]]>([
  ['asks in an open room', (actor) => canAskInRoom(actor, room()), readers],
  ['asks before it opens', (actor) => canAskInRoom(actor, room({ state: 'ahead' })), []],
  ['asks after it closed', (actor) => canAskInRoom(actor, room({ state: 'closed' })), []],
  ['asks so in a discussion', (actor) => canAskInRoom(actor, { ...room(), kind: 'discussion' }), []],
  ['reads what they asked', (actor) => canReadMyRoomQuestions(actor, room({ state: 'closed' })), readers],
  [
    'reads what they asked in a discussion',
    (actor) => canReadMyRoomQuestions(actor, { ...room(), kind: 'discussion' }),
    [],
  ],
  ['reads an open question', read('open'), readers],
  ['reads an answered one', read('answered'), readers],
  ['reads one that waits', read('pending'), animators],
  ['reads one that was dismissed', read('dismissed'), animators],
  ['reads one that was merged', read('merged'), readers],
  ['reads one that was merged before it was read', read('merged', { shown: false }), animators],
  ['reads one that was withdrawn', read('withdrawn'), []],
  ['votes', (actor) => canVoteForQuestion(actor, question('open'), room()), readers],
  [
    'votes in a closed room',
    (actor) => canVoteForQuestion(actor, question('open'), room({ state: 'closed' })),
    [],
  ],
  ['votes for one that waits', (actor) => canVoteForQuestion(actor, question('pending'), room()), animators],
  ['moderates one that waits', moderate('pending'), animators],
  ['moderates one in a closed room', moderate('open', { state: 'closed' }), animators],
  ['moderates one that was withdrawn', moderate('withdrawn'), []],
  ['withdraws someone’s', (actor) => canWithdrawQuestion(actor, question('open'), room()), []],
])('who %s', (_what, allows, allowed) => {
  it.each(expectOnly(allowed))('%s: %s', (row, may) => {
    expect(allows(actorRows[row])).toBe(may);
  });
});

describe('the author of a question', () => {
  const author = actorRows.member;
  const own = (state: RoomQuestionState) => question(state, { authorId: author.personId });

  it('reads it and may take it back, whatever became of it', () => {
    for (const state of roomQuestionStateSchema.options) {
      expect(canReadRoomQuestion(author, own(state), room())).toBe(true);
      expect(canWithdrawQuestion(author, own(state), room({ state: 'closed' }))).toBe(true);
      expect(canModerateQuestion(author, own(state), room())).toBe(false);
    }
  });

  it('does so as long as they read the room', () => {
    const gone: Actor = { ...author, grants: [] };
    expect(canReadRoomQuestion(gone, own('open'), room())).toBe(false);
    expect(canWithdrawQuestion(gone, own('open'), room())).toBe(false);
  });

  it('nobody asks in what is no live room, nor in one of which nothing is known', () => {
    const { room: _facts, ...unknown } = room();
    expect(canAskInRoom(author, unknown)).toBe(false);
    expect(canAskInRoom(author, { ...unknown, kind: 'discussion' })).toBe(false);
  });

  it('who was muted neither asks nor votes', () => {
    const silent = room({ muted: [author.personId] });
    expect(canAskInRoom(author, silent)).toBe(false);
    expect(canVoteForQuestion(author, question('open'), silent)).toBe(false);
    expect(canWithdrawQuestion(author, own('pending'), silent)).toBe(true);
  });
});

test.each<[QuestionGesture, RoomQuestionState[]]>([
  ['approve', ['pending', 'dismissed']],
  ['dismiss', ['pending', 'open', 'answered']],
  ['restore', ['dismissed']],
  ['edit', ['pending']],
  ['answer', ['open', 'answered']],
  ['reopen', ['answered']],
  ['merge', ['pending', 'open', 'answered']],
  ['unmerge', ['merged']],
])('to %s takes a question that is %o', (gesture, states) => {
  const taken = roomQuestionStateSchema.options.filter((state) => takesGesture({ state }, gesture));
  expect(taken.sort()).toEqual(states.sort());
});

test.each<[RoomQuestionState, RoomQuestionState, boolean]>([
  ['open', 'open', true],
  ['open', 'answered', true],
  ['pending', 'open', true],
  ['pending', 'pending', true],
  ['open', 'pending', false],
  ['answered', 'pending', false],
  ['open', 'dismissed', false],
  ['pending', 'dismissed', false],
  ['pending', 'withdrawn', false],
  ['open', 'merged', false],
  ['open', 'withdrawn', false],
  ['merged', 'open', false],
  ['dismissed', 'open', false],
])('one that is %s goes into one that is %s: %s', (state, into, may) => {
  expect(canBeMergedInto({ id: 'one', state }, { id: 'other', state: into })).toBe(may);
  expect(canBeMergedInto({ id: 'one', state }, { id: 'one', state: into })).toBe(false);
});
