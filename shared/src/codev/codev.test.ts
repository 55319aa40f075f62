import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { actorRows, places } from '../testing/actor-rows.ts';
import { canPostInThread, type ThreadFacts } from '../threads/policy.ts';
import {
  canCommitInCodev,
  canLeadCodev,
  canReadCodevSheet,
  canStartCodev,
  canTakePartInCodev,
  canWriteCodev,
} from './policy.ts';
import { type CodevStage, codevStages, codevTexts } from './schema.ts';

const { member: client, alumni: consultant, coordinator, facilitator } = actorRows;
const leader: Actor = { ...client, personId: '0198a000-0000-7000-9000-00000000abcd' };

function roomAt(stage: CodevStage | null, closed = false): ThreadFacts {
  const codev = stage && { stage, clientId: client.personId, facilitatorId: leader.personId };
  return {
    id: places.thread,
    kind: 'room',
    authorId: facilitator.personId,
    closed,
    asksAcknowledgement: false,
    channel: {
      ...{ id: places.channel, kind: 'seminar', membership: 'open' },
      ...{ cohortId: places.cohort, cohortEnded: false, openAfterEnd: false },
    },
    room: { state: closed ? 'closed' : 'open', muted: [], guests: false, ...(codev && { codev }) },
  };
}

describe('who writes in the discussion at each step', () => {
  it.each([
    ['presentation', true, false],
    ['clarification', true, true],
    ['contract', true, true],
    ['consultation', false, true],
    ['plan', true, false],
    ['learning', true, true],
    ['done', true, true],
  ] as const)('%s: who is advised %s, who advises %s', (stage, advised, advises) => {
    const room = roomAt(stage);
    expect(canPostInThread(client, room)).toBe(advised);
    expect(canPostInThread(consultant, room)).toBe(advises);
    expect(canPostInThread(leader, room)).toBe(true);
    // Whoever animates the room without leading the session is one of those who advise.
    expect(canPostInThread(facilitator, room)).toBe(advises);
    expect(canPostInThread(actorRows['member of another cohort'], room)).toBe(false);
  });
});

describe('who writes which text when', () => {
  const when = (actor: Actor) =>
    codevTexts.map((text) =>
      codevStages.filter((stage) => canWriteCodev(actor, roomAt(stage), text)).join(' '),
    );

  it('who is advised: the subject at first, the contract in its time, the plan from the moment they decide', () => {
    expect(when(client)).toEqual([
      'presentation clarification contract',
      'contract consultation',
      'plan learning done',
    ]);
  });

  it('who leads: all of them at any time; nobody else any', () => {
    expect(new Set(when(leader))).toEqual(new Set([codevStages.join(' ')]));
    for (const other of [consultant, coordinator]) expect(when(other)).toEqual(['', '', '']);
    expect(canWriteCodev(leader, roomAt('plan', true), 'plan')).toBe(false);
    expect(canWriteCodev(leader, roomAt(null), 'plan')).toBe(false);
  });
});

describe('a session', () => {
  it('is set up by those who animate the room, while it is open', () => {
    expect(canStartCodev(facilitator, roomAt(null))).toBe(true);
    expect(canStartCodev(coordinator, roomAt('done'))).toBe(true);
    expect(canStartCodev(client, roomAt(null))).toBe(false);
    expect(canStartCodev(facilitator, roomAt(null, true))).toBe(false);
  });

  it('is led by who was chosen for it, and by those who animate the room', () => {
    for (const actor of [leader, facilitator, coordinator]) {
      expect(canLeadCodev(actor, roomAt('plan'))).toBe(true);
      expect(canLeadCodev(actor, roomAt('plan', true))).toBe(false);
      expect(canLeadCodev(actor, roomAt(null))).toBe(false);
    }
    for (const actor of [client, consultant]) expect(canLeadCodev(actor, roomAt('plan'))).toBe(false);
    const gone: Actor = { ...leader, grants: [] };
    expect(canLeadCodev(gone, roomAt('plan'))).toBe(false);
    expect(canWriteCodev(gone, roomAt('plan'), 'plan')).toBe(false);
  });

  it('leaves its sheet to who was advised, and to nobody else, when the room is closed too', () => {
    expect(canReadCodevSheet(client, roomAt('done', true))).toBe(true);
    for (const actor of [leader, consultant, coordinator]) {
      expect(canReadCodevSheet(actor, roomAt('done'))).toBe(false);
    }
    expect(canReadCodevSheet(client, roomAt(null))).toBe(false);
    expect(canReadCodevSheet({ ...client, grants: [] }, roomAt('done'))).toBe(false);
  });

  it('lets who was advised promise themselves something from the moment they decide', () => {
    const stages = codevStages.filter((stage) => canCommitInCodev(client, roomAt(stage)));
    expect(stages).toEqual(['plan', 'learning', 'done']);
    expect(canCommitInCodev(leader, roomAt('plan'))).toBe(false);
    expect(canCommitInCodev({ ...client, grants: [] }, roomAt('plan'))).toBe(false);
  });

  it('is read where it goes on, by those who read the room', () => {
    expect(canTakePartInCodev(consultant, roomAt('plan'))).toBe(true);
    expect(canTakePartInCodev(consultant, roomAt(null))).toBe(false);
    expect(canTakePartInCodev(actorRows['member of another cohort'], roomAt('plan'))).toBe(false);
  });

  it('is nowhere but in a live room', () => {
    const { room: _facts, ...unknown } = roomAt('plan');
    for (const thread of [unknown, { ...unknown, kind: 'discussion' } as const]) {
      expect(canStartCodev(facilitator, thread)).toBe(false);
      expect(canLeadCodev(leader, thread)).toBe(false);
      expect(canWriteCodev(client, thread, 'plan')).toBe(false);
      expect(canTakePartInCodev(consultant, thread)).toBe(false);
      expect(canReadCodevSheet(client, thread)).toBe(false);
      expect(canCommitInCodev(client, thread)).toBe(false);
    }
    expect(canCommitInCodev(client, roomAt(null))).toBe(false);
  });
});
