import { describe, expect, it } from 'vitest';
import { type ActorRow, actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import {
  canCommit,
  canEditTrail,
  canKnowOrganisation,
  canReadTrail,
  canWriteAtLevel,
  type TrailFacts,
  trailLevelsReadBy,
} from './policy.ts';

/** Of the cohort; the member of another cohort is of it, as someone who left the cohort is. */
const organisation: TrailFacts = {
  ...{ id: places.organisation, kind: 'social-enterprise', cohortIds: [places.cohort] },
  peopleIds: [
    actorRows['member of another cohort'].personId,
    actorRows['suspended member'].personId,
    actorRows.removed.personId,
    actorRows['guest of this room'].personId,
  ],
};
const incubator: TrailFacts = { ...organisation, kind: 'incubator' };
const own: ActorRow[] = ['member of another cohort'];
const near: ActorRow[] = ['member', 'alumni', 'facilitator', 'coordinator'];
const accompanying: ActorRow[] = ['accompanying an organisation'];

describe('a trail', () => {
  it.each(expectOnly([...own, ...accompanying, ...near]))('known and read by %s: %s', (row, expected) => {
    expect(canKnowOrganisation(actorRows[row], organisation)).toBe(expected);
    expect(canReadTrail(actorRows[row], organisation)).toBe(expected);
  });

  it.each(expectOnly([]))('of an incubator, read, edited, promised by %s: %s', (row, expected) => {
    expect(canReadTrail(actorRows[row], incubator)).toBe(expected);
    expect(canEditTrail(actorRows[row], incubator)).toBe(expected);
    expect(canCommit(actorRows[row], incubator)).toBe(expected);
  });

  it.each(expectOnly([...own, ...accompanying]))('edited by %s: %s', (row, expected) => {
    expect(canEditTrail(actorRows[row], organisation)).toBe(expected);
  });

  it.each(expectOnly(own))('promised for by %s: %s', (row, expected) => {
    expect(canCommit(actorRows[row], organisation)).toBe(expected);
  });
});

const elsewhere: ActorRow[] = ['alumni of another cohort', 'facilitator of another cohort'];

describe('the levels of a trail', () => {
  it.each(expectOnly([...own, ...accompanying, ...near, ...elsewhere]))(
    'of two cohorts are known to %s: %s',
    (row, expected) => {
      const both = { ...organisation, cohortIds: [places.cohort, places.otherCohort] };
      expect(trailLevelsReadBy(actorRows[row], both).length > 0).toBe(expected);
    },
  );

  it.each(expectOnly([...own, ...accompanying, 'coordinator']))(
    'of no cohort are known to %s: %s',
    (row, expected) => {
      const none = { ...organisation, cohortIds: [] };
      expect(trailLevelsReadBy(actorRows[row], none).length > 0).toBe(expected);
    },
  );

  it('are these, from near to far', () => {
    const levels = (row: ActorRow) => trailLevelsReadBy(actorRows[row], organisation);
    expect(levels('member of another cohort')).toEqual(['mine', 'incubator', 'cohort']);
    expect(levels('accompanying an organisation')).toEqual(['incubator', 'cohort']);
    expect(levels('member')).toEqual(['cohort']);
    expect(levels('alumni of another cohort')).toEqual([]);
  });
});

describe.each([
  ['mine', own, own],
  ['incubator', [...own, ...accompanying], [...own, ...accompanying]],
  ['cohort', [...own, ...accompanying, ...near], [...own, ...accompanying]],
] as const)('what is said at the level « %s »', (level, readers, writers) => {
  it.each(expectOnly(readers))('read by %s: %s', (row, expected) => {
    expect(trailLevelsReadBy(actorRows[row], organisation).includes(level)).toBe(expected);
  });

  it.each(expectOnly(writers))('written by %s: %s', (row, expected) => {
    expect(canWriteAtLevel(actorRows[row], organisation, level)).toBe(expected);
  });
});
