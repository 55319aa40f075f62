import { describe, expect, it } from 'vitest';
import { type ActorRow, actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import {
  canCreateChannel,
  canInviteToCohort,
  canPrepareWeeklyWord,
  canReadCohort,
  canSetModules,
} from './policy.ts';

const participants: ActorRow[] = ['member', 'alumni', 'facilitator', 'coordinator'];

describe.each([{ ended: false }, { ended: true }])('a cohort, ended: $ended', ({ ended }) => {
  const cohort = { id: places.cohort, ended };

  it.each(expectOnly(participants))('read by %s: %s', (row, expected) => {
    expect(canReadCohort(actorRows[row], cohort)).toBe(expected);
  });

  it.each(expectOnly(['coordinator']))('invited to by %s: %s', (row, expected) => {
    expect(canInviteToCohort(actorRows[row], cohort)).toBe(expected);
  });

  it.each(expectOnly(ended ? [] : ['facilitator', 'coordinator']))('told of by %s: %s', (row, expected) => {
    expect(canPrepareWeeklyWord(actorRows[row], cohort)).toBe(expected);
  });

  it.each(expectOnly(ended ? [] : ['facilitator', 'coordinator']))(
    'given its modules by %s: %s',
    (row, expected) => {
      expect(canSetModules(actorRows[row], cohort)).toBe(expected);
    },
  );

  it.each(expectOnly(['facilitator', 'coordinator']))('given channels by %s: %s', (row, expected) => {
    expect(canCreateChannel(actorRows[row], cohort)).toBe(expected);
  });
});
