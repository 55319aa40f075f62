import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import {
  canAskIntroduction,
  canQualifyForCohort,
  canQualifyIntroduction,
  canReadIntroduction,
  type IntroductionFacts,
  isRequester,
  isTarget,
} from './policy.ts';

const member = actorRows.member;
const alumni = actorRows['alumni of another cohort'];
const facts = (fields: Partial<IntroductionFacts> = {}): IntroductionFacts => ({
  ...{ requesterId: member.personId, cohortId: places.cohort, organisationId: places.organisation },
  ...{ targetId: alumni.personId, state: 'sent', ...fields },
});
const suspended = (actor: Actor): Actor => ({ ...actor, suspended: true });

describe('asking', () => {
  it.each(expectOnly(['member']))('%s: %s', (row, allowed) => {
    const cohort = { id: places.cohort, ended: false };
    expect(canAskIntroduction(actorRows[row], cohort)).toBe(allowed);
    expect(canAskIntroduction(actorRows[row], { ...cohort, ended: true })).toBe(false);
  });
});

describe('numbers of a cohort', () => {
  it.each(expectOnly(['facilitator']))('%s: %s', (row, allowed) => {
    expect(canQualifyForCohort(actorRows[row], { id: places.cohort })).toBe(allowed);
  });
});

describe('its requester', () => {
  it.each(expectOnly(['member']))('%s: %s', (row, allowed) => {
    expect(isRequester(actorRows[row], facts())).toBe(allowed);
  });
  it('is none while suspended', () => expect(isRequester(suspended(member), facts())).toBe(false));
});

describe('who is asked', () => {
  it.each(expectOnly(['alumni of another cohort']))('%s: %s', (row, allowed) => {
    expect(isTarget(actorRows[row], facts())).toBe(allowed);
    expect(isTarget(actorRows[row], facts({ targetId: null }))).toBe(false);
  });
});

describe('qualifying', () => {
  it.each(expectOnly(['facilitator', 'accompanying an organisation']))('%s: %s', (row, allowed) => {
    expect(canQualifyIntroduction(actorRows[row], facts())).toBe(allowed);
    expect(canQualifyIntroduction(actorRows[row], facts({ state: 'withdrawn' }))).toBe(false);
  });

  it('is for neither who asked nor who is asked', () => {
    const { facilitator } = actorRows;
    expect(canQualifyIntroduction(facilitator, facts({ requesterId: facilitator.personId }))).toBe(false);
    expect(canQualifyIntroduction(facilitator, facts({ targetId: facilitator.personId }))).toBe(false);
  });

  it('is for no incubator where it is of no organisation', () => {
    const accompanying = actorRows['accompanying an organisation'];
    expect(canQualifyIntroduction(accompanying, facts({ organisationId: null }))).toBe(false);
  });
});

describe('reading', () => {
  const readers = [
    'member',
    'facilitator',
    'accompanying an organisation',
    'alumni of another cohort',
  ] as const;
  it.each(expectOnly(readers))('%s: %s', (row, allowed) => {
    expect(canReadIntroduction(actorRows[row], facts())).toBe(allowed);
  });
  it.each(expectOnly(['member', 'alumni of another cohort']))('taken back, %s: %s', (row, allowed) => {
    expect(canReadIntroduction(actorRows[row], facts({ state: 'withdrawn' }))).toBe(allowed);
  });
});
