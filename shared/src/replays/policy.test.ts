import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { type ActorRow, actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import {
  canAnswerReplay,
  canPrepareReplay,
  canSeeReplay,
  canWatchReplay,
  mayLeaveReplay,
  missingConsents,
  type ReplayFacts,
} from './policy.ts';

const asked: Actor = actorRows['member of another cohort'];

const replay: ReplayFacts = {
  state: 'published',
  hasVideo: true,
  asked: [{ personId: asked.personId, answer: 'accepted' }],
  channel: {
    ...{ id: places.channel, kind: 'seminar', membership: 'open' },
    ...{ cohortId: places.cohort, cohortEnded: false, openAfterEnd: false },
  },
};
const preparing: ActorRow[] = ['facilitator', 'facilitator of this channel', 'coordinator'];

describe('a replay', () => {
  it.each(expectOnly(preparing))('is prepared by %s: %s', (row, may) => {
    expect(canPrepareReplay(actorRows[row], replay)).toBe(may);
  });

  it.each(expectOnly([...preparing, 'member', 'alumni', 'expert invited to this channel']))(
    'is watched once it is published by %s: %s',
    (row, may) => {
      expect(canWatchReplay(actorRows[row], replay)).toBe(may);
    },
  );

  it.each([
    ['it is being prepared', { state: 'preparing' }],
    ['it has no video', { hasVideo: false }],
    ['someone in it says nothing', { asked: [{ personId: asked.personId, answer: null }] }],
    ['someone in it refuses', { asked: [{ personId: asked.personId, answer: 'refused' }] }],
  ] as const)('is watched by nobody but those who prepare it as long as %s', (_, facts) => {
    const closed = { ...replay, ...facts };
    const watching = (Object.keys(actorRows) as ActorRow[]).filter((row) =>
      canWatchReplay(actorRows[row], closed),
    );
    expect(watching.sort()).toEqual([...preparing].sort());
  });

  it('asks those who are in it, whatever they read, unless they are suspended', () => {
    expect(canAnswerReplay(asked, replay)).toBe(true);
    expect(canSeeReplay(asked, { ...replay, state: 'preparing' })).toBe(true);
    expect(canWatchReplay(asked, replay)).toBe(false);
    expect(canAnswerReplay({ ...asked, suspended: true }, replay)).toBe(false);
    expect(canAnswerReplay(actorRows.member, replay)).toBe(false);
    const beside = { personId: 'someone else', answer: null };
    expect(canAnswerReplay(asked, { asked: [beside, ...replay.asked] })).toBe(true);
    expect(canSeeReplay(actorRows.member, { ...replay, state: 'preparing' })).toBe(false);
  });

  it('counts whoever says nothing among those who are missing', () => {
    const answers = ['accepted', null, 'refused', null] as const;
    const people = answers.map((answer, rank) => ({ personId: String(rank), answer }));
    expect(missingConsents({ asked: people })).toBe(3);
  });

  it('is left by whoever refused once another video was put in place since', () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 10, minute));
    const refused = { answer: 'refused', answeredAt: at(10) } as const;
    expect(mayLeaveReplay(refused, at(5))).toBe(false);
    expect(mayLeaveReplay(refused, at(10))).toBe(false);
    expect(mayLeaveReplay(refused, null)).toBe(false);
    expect(mayLeaveReplay(refused, at(11))).toBe(true);
    expect(mayLeaveReplay({ answer: null, answeredAt: null }, at(5))).toBe(true);
    expect(mayLeaveReplay({ answer: 'refused', answeredAt: null }, null)).toBe(true);
    expect(mayLeaveReplay({ answer: 'accepted', answeredAt: at(10) }, at(5))).toBe(true);
  });
});
