import { describe, expect, it } from 'vitest';
import { actorRowNames, actorRows, expectOnly } from '../testing/actor-rows.ts';
import { canReadContact } from './policy.ts';

const everyone = actorRowNames.map((row) => actorRows[row].personId);
const book = (peopleIds: readonly string[], kind: 'incubator' | 'partner' = 'incubator') => ({
  incubator: { id: 'incubator', kind, cohortIds: [], peopleIds },
});

describe('a contact', () => {
  it.each(
    expectOnly([
      'facilitator',
      'facilitator of another cohort',
      'facilitator of this channel',
      'accompanying an organisation',
    ]),
  )('is read by those of the incubator who work for it: %s, %s', (row, allowed) => {
    expect(canReadContact(actorRows[row], book(everyone))).toBe(allowed);
    expect(canReadContact(actorRows[row], book(everyone, 'partner'))).toBe(false);
    expect(canReadContact(actorRows[row], book([]))).toBe(false);
  });
});
