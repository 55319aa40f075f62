import { describe, expect, it } from 'vitest';
import { type ActorRow, actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import { canReadOrganisation } from './policy.ts';

const participants: ActorRow[] = ['member', 'alumni', 'facilitator', 'coordinator'];
const network: ActorRow[] = ['member', 'member of another cohort', 'alumni', 'alumni of another cohort'];

describe('an organisation', () => {
  it.each(expectOnly(participants))('of the cohort, read by %s: %s', (row, expected) => {
    const organisation = {
      id: places.elsewhere,
      kind: 'social-enterprise' as const,
      cohortIds: [places.cohort],
    };
    expect(canReadOrganisation(actorRows[row], organisation)).toBe(expected);
  });

  it.each(expectOnly(['coordinator']))('of no cohort, read by %s: %s', (row, expected) => {
    const organisation = { id: places.elsewhere, kind: 'partner' as const, cohortIds: [] };
    expect(canReadOrganisation(actorRows[row], organisation)).toBe(expected);
  });

  it.each(expectOnly([...participants, 'accompanying an organisation']))(
    'of the cohort, that someone accompanies, read by %s: %s',
    (row, expected) => {
      const organisation = {
        id: places.organisation,
        kind: 'social-enterprise' as const,
        cohortIds: [places.cohort],
      };
      expect(canReadOrganisation(actorRows[row], organisation)).toBe(expected);
    },
  );

  it.each(expectOnly([...network, 'coordinator']))('incubator, read by %s: %s', (row, expected) => {
    const organisation = { id: places.elsewhere, kind: 'incubator' as const, cohortIds: [] };
    expect(canReadOrganisation(actorRows[row], organisation)).toBe(expected);
  });
});
