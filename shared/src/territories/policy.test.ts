import { describe, expect, it } from 'vitest';
import type { Actor, Grant } from '../actor.ts';
import { actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import {
  canEditComparison,
  canEditOff,
  canKeepContacts,
  canReadComparison,
  canReadOff,
  canWriteOff,
  type OffNoteFacts,
  worksForIncubator,
} from './policy.ts';

const ofAll = Object.values(actorRows).map(({ personId }) => personId);
const accompanying: Grant = {
  role: 'accompanying',
  scope: { kind: 'organisation', id: places.organisation },
};
const incubator = { id: places.elsewhere, kind: 'incubator' as const, cohortIds: [], peopleIds: ofAll };
/** Of these, the ones who animate or accompany work for it. */
const working = [
  'facilitator',
  'facilitator of another cohort',
  'facilitator of this channel',
  'accompanying an organisation',
] as const;

describe('working for an incubator', () => {
  it.each(expectOnly(working))('of all its people, %s: %s', (row, allowed) => {
    for (const policy of [worksForIncubator, canWriteOff, canKeepContacts]) {
      expect(policy(actorRows[row], incubator)).toBe(allowed);
    }
    expect(canEditOff(actorRows[row], { incubator, accompaniedIds: ofAll })).toBe(allowed);
  });

  it.each(expectOnly([]))('%s works for none that they aren’t of, nor for what is none: %s', (row) => {
    expect(worksForIncubator(actorRows[row], { ...incubator, peopleIds: [] })).toBe(false);
    expect(worksForIncubator(actorRows[row], { ...incubator, kind: 'partner' })).toBe(false);
  });

  it('is no less for what one is elsewhere too', () => {
    const both = [
      { role: 'member' as const, scope: { kind: 'cohort' as const, id: places.cohort } },
      accompanying,
    ];
    const someone: Actor = { personId: 'p', grants: both, suspended: false };
    expect(worksForIncubator(someone, { ...incubator, peopleIds: ['p'] })).toBe(true);
  });

  it('ends with being suspended', () => {
    const someone: Actor = { personId: 'p', grants: [accompanying], suspended: true };
    expect(worksForIncubator(someone, { ...incubator, peopleIds: ['p'] })).toBe(false);
    expect(worksForIncubator({ ...someone, suspended: false }, { ...incubator, peopleIds: ['p'] })).toBe(
      true,
    );
  });
});

describe('what an incubator tells of a territory', () => {
  const facts = (accompaniedIds: string[]): OffNoteFacts => ({
    incubator: { ...incubator, peopleIds: [actorRows.facilitator.personId] },
    accompaniedIds,
  });
  it.each(expectOnly(['facilitator']))(
    'is not for %s, coordination and other incubators included: %s',
    (row, allowed) => {
      expect(canReadOff(actorRows[row], facts([]))).toBe(allowed);
    },
  );

  it.each(expectOnly(['facilitator', 'member', 'alumni of another cohort', 'expert invited elsewhere']))(
    'is read by those it accompanies, and not changed: %s: %s',
    (row, allowed) => {
      const accompanied = [
        'member',
        'alumni of another cohort',
        'expert invited elsewhere',
        'suspended member',
        'guest of this room',
        'removed',
      ] as const;
      const its = facts(accompanied.map((each) => actorRows[each].personId));
      expect(canReadOff(actorRows[row], its)).toBe(allowed);
      expect(canEditOff(actorRows[row], its)).toBe(row === 'facilitator');
    },
  );
});

describe('a comparison', () => {
  const own = ['member', 'suspended member', 'guest of this room', 'removed'] as const;
  const organisation = {
    ...{ id: places.organisation, kind: 'social-enterprise' as const, cohortIds: [places.cohort] },
    peopleIds: own.map((row) => actorRows[row].personId),
  };
  it.each(expectOnly(['member']))('is its organisation’s own: %s: %s', (row, allowed) => {
    expect(canReadComparison(actorRows[row], { level: 'mine', organisation })).toBe(allowed);
    expect(canEditComparison(actorRows[row], { level: 'incubator', organisation })).toBe(allowed);
  });
  it.each(expectOnly(['member', 'accompanying an organisation']))(
    'is shown to its incubator where they say so: %s: %s',
    (row, allowed) => {
      expect(canReadComparison(actorRows[row], { level: 'incubator', organisation })).toBe(allowed);
    },
  );
});
