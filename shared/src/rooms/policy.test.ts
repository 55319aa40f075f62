import { describe, expect, it } from 'vitest';
import type { ChannelFacts } from '../channels/policy.ts';
import { type ActorRow, actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import {
  canCloseThread,
  canMoveThread,
  canPinThread,
  canPostInThread,
  canReadThread,
  canWriteInThread,
  type RoomFacts,
  type ThreadFacts,
} from '../threads/policy.ts';
import { canAnimateRoom } from './policy.ts';

const channel: ChannelFacts = {
  id: places.channel,
  kind: 'seminar',
  membership: 'open',
  cohortId: places.cohort,
  cohortEnded: false,
  openAfterEnd: false,
};
const room = (facts: Partial<RoomFacts>): ThreadFacts => ({
  id: places.thread,
  kind: 'room',
  authorId: actorRows.facilitator.personId,
  closed: facts.state === 'closed',
  asksAcknowledgement: false,
  channel,
  room: { state: 'open', muted: [], guests: false, ...facts },
});

const animators: ActorRow[] = ['facilitator', 'facilitator of this channel', 'coordinator'];
const readers: ActorRow[] = [
  ...animators,
  'member',
  'alumni',
  'expert invited to this channel',
  'expert invited to one thread',
];

describe('a live room', () => {
  it.each(expectOnly(animators))('is animated by %s: %s', (row, may) => {
    expect(canAnimateRoom(actorRows[row], room({}))).toBe(may);
    expect(canAnimateRoom(actorRows[row], { ...room({}), kind: 'discussion' })).toBe(false);
  });

  it.each(expectOnly(readers))('is read by %s: %s, before it opens and after it closed too', (row, may) => {
    expect(canReadThread(actorRows[row], room({ state: 'ahead' }))).toBe(may);
    expect(canReadThread(actorRows[row], room({ state: 'closed' }))).toBe(may);
  });

  it.each(expectOnly(readers))('once open, is written in by %s: %s', (row, may) => {
    expect(canPostInThread(actorRows[row], room({}))).toBe(may);
    expect(canPostInThread(actorRows[row], room({ state: 'closed' }))).toBe(false);
    expect(canWriteInThread(actorRows[row], room({ state: 'closed' }))).toBe(may);
  });

  it.each(expectOnly(animators))('before it opens, is written in by %s: %s', (row, may) => {
    expect(canPostInThread(actorRows[row], room({ state: 'ahead' }))).toBe(may);
  });

  it('is not written in by whom its moderation silenced, who still reads it', () => {
    const silenced = room({ muted: [actorRows.member.personId] });
    expect(canPostInThread(actorRows.member, silenced)).toBe(false);
    expect(canReadThread(actorRows.member, silenced)).toBe(true);
    expect(canPostInThread(actorRows.alumni, silenced)).toBe(true);
    expect(canPostInThread(actorRows.coordinator, room({ muted: [actorRows.coordinator.personId] }))).toBe(
      true,
    );
  });

  it.each(expectOnly([...readers, 'guest of this room']))(
    'that lets guests in is read and written in by %s: %s, to its end',
    (row, may) => {
      const withGuests = room({ guests: true });
      expect(canReadThread(actorRows[row], withGuests)).toBe(may);
      expect(canPostInThread(actorRows[row], withGuests)).toBe(may);
      expect(canAnimateRoom(actorRows['guest of this room'], withGuests)).toBe(false);
    },
  );

  it('lets guests read before it opens, and nothing once it is closed or lets them in no more', () => {
    const guest = actorRows['guest of this room'];
    expect(canReadThread(guest, room({ guests: true, state: 'ahead' }))).toBe(true);
    expect(canPostInThread(guest, room({ guests: true, state: 'ahead' }))).toBe(false);
    expect(canReadThread(guest, room({ guests: true, state: 'closed' }))).toBe(false);
    expect(canReadThread(guest, room({ guests: false }))).toBe(false);
  });

  it('stays its seminar’s: it is neither moved, pinned nor closed as a thread', () => {
    for (const can of [canMoveThread, canPinThread, canCloseThread]) {
      expect(can(actorRows.coordinator, room({}))).toBe(false);
      const { room: _room, ...thread } = room({});
      expect(can(actorRows.coordinator, { ...thread, kind: 'discussion' })).toBe(true);
    }
  });
});
