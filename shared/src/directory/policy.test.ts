import { describe, expect, it } from 'vitest';
import type { PersonFacts } from '../people/policy.ts';
import { type ActorRow, actorRowNames, actorRows, places } from '../testing/actor-rows.ts';
import { fieldLevelsReadBy } from './policy.ts';

/** A member of the cohort, and an alumni of it, whom the whole network may know. */
const grants = (role: 'member' | 'alumni') => [
  { role, scope: { kind: 'cohort' as const, id: places.cohort } },
];
const someone = (role: 'member' | 'alumni') => ({ id: places.elsewhere, grants: grants(role) });
const near: readonly ActorRow[] = ['member', 'alumni', 'facilitator', 'coordinator'];
const network: readonly ActorRow[] = [
  ...near,
  'member of another cohort',
  'alumni of another cohort',
  'facilitator of another cohort',
  'facilitator of this channel',
];

describe('the levels of a member’s fields', () => {
  it.each(actorRowNames)('%s', (row) => {
    expect(fieldLevelsReadBy(actorRows[row], someone('member'))).toEqual(
      near.includes(row) ? ['cohort', 'network'] : [],
    );
  });
});

describe('the levels of an alumni’s fields', () => {
  it.each(actorRowNames)('%s', (row) => {
    const wanted = near.includes(row) ? ['cohort', 'network'] : network.includes(row) ? ['network'] : [];
    expect(fieldLevelsReadBy(actorRows[row], someone('alumni'))).toEqual(wanted);
  });
});

describe('the levels of someone who was elsewhere too', () => {
  const cohort = (id: string) => ({ role: 'alumni' as const, scope: { kind: 'cohort' as const, id } });
  const levelsOf = (grants: PersonFacts['grants']) =>
    fieldLevelsReadBy(actorRows.member, { id: places.elsewhere, grants });

  it('are those of the cohort that is shared, whatever the others are', () => {
    expect(levelsOf([cohort(places.otherCohort), cohort(places.cohort)])).toEqual(['cohort', 'network']);
    expect(levelsOf([cohort(places.cohort), cohort(places.otherCohort)])).toEqual(['cohort', 'network']);
    expect(levelsOf([cohort(places.otherCohort)])).toEqual(['network']);
  });

  it('are no nearer for what is shared but a cohort', () => {
    const facilitator = {
      role: 'facilitator' as const,
      scope: { kind: 'channel' as const, id: places.cohort },
    };
    expect(levelsOf([facilitator])).toEqual(['network']);
  });
});

it('is all of one’s own, suspended too', () => {
  for (const row of actorRowNames) {
    const self = { id: actorRows[row].personId, grants: actorRows[row].grants };
    expect(fieldLevelsReadBy(actorRows[row], self)).toEqual(['mine', 'cohort', 'network']);
  }
});
