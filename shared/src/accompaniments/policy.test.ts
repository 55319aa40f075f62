import { describe, expect, it } from 'vitest';
import { type ActorRow, actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import type { TrailFacts } from '../trail/policy.ts';
import {
  type AccompanimentFacts,
  canAnswerHandover,
  canHandOver,
  canOpenAccompaniment,
  canReadAccompaniment,
  canWithdrawHandover,
  canWriteInAccompaniment,
} from './policy.ts';

const idOf = (row: ActorRow) => actorRows[row].personId;
/** Some are named who have no place in the programme any more, or only a guest's. */
const running: AccompanimentFacts = {
  ...{ id: places.elsewhere, ended: false, handoverBy: null },
  peopleIds: ['member', 'suspended member', 'removed', 'guest of this room'].map((row) =>
    idOf(row as ActorRow),
  ),
  companionIds: ['facilitator of another cohort', 'suspended coordinator', 'guest of another room'].map(
    (row) => idOf(row as ActorRow),
  ),
};
const over: AccompanimentFacts = { ...running, ended: true };
const people: ActorRow[] = ['member'];
const companions: ActorRow[] = ['facilitator of another cohort'];
const both = [...people, ...companions];

describe('an accompaniment', () => {
  it.each(expectOnly(both))('read by %s, as it runs and once it ended: %s', (row, expected) => {
    expect(canReadAccompaniment(actorRows[row], running)).toBe(expected);
    expect(canReadAccompaniment(actorRows[row], over)).toBe(expected);
  });

  it.each(expectOnly(both))('written in by %s: %s', (row, expected) => {
    expect(canWriteInAccompaniment(actorRows[row], running)).toBe(expected);
  });

  it.each(expectOnly(companions))('handed over by %s: %s', (row, expected) => {
    expect(canHandOver(actorRows[row], running)).toBe(expected);
  });

  it.each(expectOnly(people))('of which %s answers a handover: %s', (row, expected) => {
    expect(canAnswerHandover(actorRows[row], running)).toBe(expected);
  });

  it.each(expectOnly(companions))('whose own handover %s takes back: %s', (row, expected) => {
    const asked = { ...running, handoverBy: idOf('facilitator of another cohort') };
    expect(canWithdrawHandover(actorRows[row], asked)).toBe(expected);
    expect(canWithdrawHandover(actorRows[row], running)).toBe(expected);
    expect(canWithdrawHandover(actorRows[row], { ...asked, ended: true })).toBe(false);
  });

  it.each(expectOnly([]))('whose handover by another one %s takes back: %s', (row, expected) => {
    const asked = { ...running, handoverBy: idOf('facilitator') };
    expect(canWithdrawHandover(actorRows[row], asked)).toBe(expected);
  });

  it.each(expectOnly([]))('that ended, changed by %s: %s', (row, expected) => {
    expect(canWriteInAccompaniment(actorRows[row], over)).toBe(expected);
    expect(canHandOver(actorRows[row], over)).toBe(expected);
    expect(canAnswerHandover(actorRows[row], over)).toBe(expected);
  });
});

describe('who accompanies an organisation', () => {
  const organisation: TrailFacts = {
    ...{ id: places.organisation, kind: 'social-enterprise', cohortIds: [places.cohort] },
    peopleIds: [idOf('member')],
  };

  it.each(expectOnly(['facilitator', 'coordinator']))('is said by %s: %s', (row, expected) => {
    expect(canOpenAccompaniment(actorRows[row], organisation)).toBe(expected);
  });

  it.each(expectOnly(['facilitator', 'facilitator of another cohort', 'coordinator']))(
    'of two cohorts is said by %s: %s',
    (row, expected) => {
      const cohortIds = [places.cohort, places.otherCohort];
      expect(canOpenAccompaniment(actorRows[row], { ...organisation, cohortIds })).toBe(expected);
    },
  );

  it.each(expectOnly(['coordinator']))('of no cohort is said by %s: %s', (row, expected) => {
    expect(canOpenAccompaniment(actorRows[row], { ...organisation, cohortIds: [] })).toBe(expected);
  });

  it.each(expectOnly([]))('of an incubator is said by %s: %s', (row, expected) => {
    expect(canOpenAccompaniment(actorRows[row], { ...organisation, kind: 'incubator' })).toBe(expected);
  });
});
