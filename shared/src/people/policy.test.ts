import { describe, expect, it } from 'vitest';
import { type ActorRow, actorRowNames, actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import { canBlockPerson, canEditPerson, canReadPerson, canWriteToPerson } from './policy.ts';

function pageOf(row: ActorRow) {
  return { id: actorRows[row].personId, grants: actorRows[row].grants };
}

/** For each person (the row of the key), who reads their page besides themselves. */
const readers: Partial<Record<ActorRow, ActorRow[]>> = {
  member: ['alumni', 'facilitator', 'coordinator'],
  'member of another cohort': ['alumni of another cohort', 'facilitator of another cohort', 'coordinator'],
  alumni: [
    'member',
    'member of another cohort',
    'alumni of another cohort',
    'facilitator',
    'facilitator of another cohort',
    'facilitator of this channel',
    'coordinator',
  ],
  facilitator: [
    'member',
    'member of another cohort',
    'alumni',
    'alumni of another cohort',
    'facilitator of another cohort',
    'facilitator of this channel',
    'coordinator',
  ],
  'facilitator of this channel': [
    'member',
    'member of another cohort',
    'alumni',
    'alumni of another cohort',
    'facilitator',
    'facilitator of another cohort',
    'expert invited to this channel',
    'coordinator',
  ],
  'expert invited to this channel': ['facilitator of this channel', 'coordinator'],
  'expert invited to one thread': ['coordinator'],
  coordinator: [
    'member',
    'member of another cohort',
    'alumni',
    'alumni of another cohort',
    'facilitator',
    'facilitator of another cohort',
    'facilitator of this channel',
  ],
  'suspended member': ['member', 'alumni', 'facilitator', 'coordinator'],
  'accompanying an organisation': ['coordinator'],
  removed: ['coordinator'],
  // Those invited to the room too have no page of its guests to open.
  'guest of this room': [],
};

describe.each(Object.entries(readers) as [ActorRow, ActorRow[]][])('the page of %s', (owner, others) => {
  it.each(expectOnly([owner, ...others]))('is read by %s: %s', (row, expected) => {
    expect(canReadPerson(actorRows[row], pageOf(owner))).toBe(expected);
  });

  it.each(expectOnly(others))('has its owner written to, and blocked, by %s: %s', (row, expected) => {
    const takesPart = owner !== 'removed';
    expect(canWriteToPerson(actorRows[row], pageOf(owner))).toBe(expected && takesPart);
    expect(canBlockPerson(actorRows[row], pageOf(owner))).toBe(expected);
  });
});

it.each([
  ['cohort', 'channel'],
  ['channel', 'thread'],
  ['thread', 'cohort'],
] as const)('a %s and a %s are not one place that is shared, even under one id', (mine, theirs) => {
  const expertIn = (kind: typeof mine) => [{ role: 'expert', scope: { kind, id: places.channel } }] as const;
  const actor = { personId: 'actor', suspended: false, grants: expertIn(mine) };
  expect(canReadPerson(actor, { id: 'person', grants: expertIn(theirs) })).toBe(false);
  expect(canReadPerson(actor, { id: 'person', grants: expertIn(mine) })).toBe(true);
});

describe('editing a page', () => {
  const suspended: ActorRow[] = ['suspended member', 'suspended coordinator'];

  it.each(actorRowNames.map((row) => [row, !suspended.includes(row)]))(
    'one’s own, as %s: %s',
    (row, expected) => {
      expect(canEditPerson(actorRows[row as ActorRow], pageOf(row as ActorRow))).toBe(expected);
    },
  );

  it.each(expectOnly(['member']))("the member's, as %s: %s", (row, expected) => {
    expect(canEditPerson(actorRows[row], pageOf('member'))).toBe(expected);
  });
});
