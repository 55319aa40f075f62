import { expect, it } from 'vitest';
import { holds, holdsIn, isCoordinator, isInNetwork } from './actor.ts';
import { type ActorRow, actorRows, expectOnly, places } from './testing/actor-rows.ts';

const network: ActorRow[] = ['member', 'member of another cohort', 'alumni', 'alumni of another cohort'];

it.each(expectOnly(network))('%s is in the network: %s', (row, expected) => {
  expect(isInNetwork(actorRows[row])).toBe(expected);
});

it.each(expectOnly(['coordinator']))('%s coordinates: %s', (row, expected) => {
  expect(isCoordinator(actorRows[row])).toBe(expected);
});

it.each(expectOnly(['facilitator', 'facilitator of another cohort', 'facilitator of this channel']))(
  '%s facilitates somewhere: %s',
  (row, expected) => {
    expect(holds(actorRows[row], 'facilitator')).toBe(expected);
  },
);

it.each(expectOnly(['member', 'alumni', 'facilitator']))(
  '%s holds a role in the cohort: %s',
  (row, expected) => {
    expect(holdsIn(actorRows[row], 'cohort', places.cohort)).toBe(expected);
  },
);

it.each(expectOnly(['alumni']))('%s holds the wanted role in the cohort: %s', (row, expected) => {
  expect(holdsIn(actorRows[row], 'cohort', places.cohort, ['alumni'])).toBe(expected);
});

it('no place is not a place: a grant of the whole programme is never read as one of nowhere', () => {
  expect(holdsIn(actorRows.coordinator, 'programme', null)).toBe(false);
});

it('an id of another kind of place gives nothing', () => {
  expect(holdsIn(actorRows.member, 'channel', places.cohort)).toBe(false);
});

it('being invited to a channel, in whatever role, lets nobody into the network', () => {
  const scope = { kind: 'channel', id: places.channel } as const;
  const guest = { ...actorRows.removed, grants: [{ role: 'member', scope } as const] };
  expect(isInNetwork(guest)).toBe(false);
});
