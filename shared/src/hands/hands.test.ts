import { describe, expect, it } from 'vitest';
import { actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import type { ThreadFacts } from '../threads/policy.ts';
import { canLowerHand, canRaiseHand } from './policy.ts';
import { handsWaiting } from './schema.ts';

const room: ThreadFacts = {
  id: places.thread,
  kind: 'room',
  authorId: actorRows.facilitator.personId,
  closed: false,
  asksAcknowledgement: false,
  channel: {
    ...{ id: places.channel, kind: 'seminar', membership: 'open' },
    ...{ cohortId: places.cohort, cohortEnded: false, openAfterEnd: false },
  },
  room: { state: 'open', muted: [], guests: false },
};

describe('a hand', () => {
  it.each(
    expectOnly([
      ...(['facilitator', 'facilitator of this channel', 'coordinator', 'member', 'alumni'] as const),
      ...(['expert invited to this channel', 'expert invited to one thread'] as const),
    ]),
  )('is raised, and lowered, by %s: %s', (row, may) => {
    expect(canRaiseHand(actorRows[row], room)).toBe(may);
    expect(canLowerHand(actorRows[row], room)).toBe(may);
    expect(canLowerHand(actorRows[row], { ...room, closed: true })).toBe(may);
    expect(canRaiseHand(actorRows[row], { ...room, closed: true })).toBe(false);
  });

  it('is raised in live rooms only', () => {
    const { room: _room, ...thread } = room;
    expect(canRaiseHand(actorRows.member, { ...thread, kind: 'discussion' })).toBe(false);
    expect(canLowerHand(actorRows.member, { ...thread, kind: 'discussion' })).toBe(false);
  });

  it('waits for its turn behind those raised before, whatever the order they are told in', () => {
    const hand = (turn: number, state: 'raised' | 'given' | 'lowered') => ({ turn, state });
    const waiting = handsWaiting([
      hand(7, 'raised'),
      hand(2, 'given'),
      hand(5, 'raised'),
      hand(3, 'lowered'),
    ]);
    expect(waiting.map(({ turn }) => turn)).toEqual([5, 7]);
  });
});
