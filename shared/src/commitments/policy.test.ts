import { describe, expect, it } from 'vitest';
import { actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import { canKeepCommitment, canReadCommitment } from './policy.ts';

/** Of them, one takes part in the programme. */
const own = ['member of another cohort', 'suspended member', 'guest of this room', 'removed'] as const;
const organisation = {
  ...{ id: places.organisation, kind: 'social-enterprise' as const, cohortIds: [places.cohort] },
  peopleIds: own.map((row) => actorRows[row].personId),
};
const accompanied = ['member of another cohort', 'accompanying an organisation'] as const;

describe('who reads a commitment', () => {
  it.each(expectOnly(['member of another cohort']))('that is theirs alone: %s: %s', (row, allowed) => {
    expect(canReadCommitment(actorRows[row], { level: 'mine', organisation })).toBe(allowed);
  });
  it.each(expectOnly(accompanied))('shown to who accompanies: %s: %s', (row, allowed) => {
    expect(canReadCommitment(actorRows[row], { level: 'incubator', organisation })).toBe(allowed);
  });
  it.each(expectOnly([...accompanied, 'member', 'alumni', 'facilitator', 'coordinator']))(
    'shown to its cohort: %s: %s',
    (row, allowed) => {
      expect(canReadCommitment(actorRows[row], { level: 'cohort', organisation })).toBe(allowed);
    },
  );
});

it.each(expectOnly(['member of another cohort']))('%s keeps a commitment: %s', (row, allowed) => {
  expect(canKeepCommitment(actorRows[row], { level: 'cohort', organisation })).toBe(allowed);
});
