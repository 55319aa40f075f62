import { nextAskDay } from '@sentiers/shared/commitments/asking.ts';
import { dayInParis } from '@sentiers/shared/paris-day.ts';
import type { ImportedCommitment } from '../commitments/commitments.import.ts';
import type { ImportedComparison } from '../comparisons/comparisons.import.ts';
import type { ImportedOffNote } from '../territory-pages/off-notes.import.ts';
import { commitments, comparisons, type DemonstrationCommitment, offNotes } from './content/territories.ts';
import { parisTimeDaysAgo } from './paris-time.ts';
import { everyone, ids } from './plan-people.ts';

/** What the organisations promised; none is asked about before its next day. */
export function planCommitments(now: Date): ImportedCommitment[] {
  return commitments.map((commitment) => {
    const { key, person, text, level, madeDaysAgo, dueInDays, checkIns } = commitment;
    const madeAt = parisTimeDaysAgo(now, madeDaysAgo, '15:20');
    const [madeOn, dueOn] = [dayInParis(madeAt), dayInParis(parisTimeDaysAgo(now, -dueInDays, '12:00'))];
    const said = checkIns.map(({ person: by, state, why, daysAgo }, rank) => ({
      ...{ id: ids.commitment(`${key}:${rank}`), state, why, personId: ids.person(by) },
      at: parisTimeDaysAgo(now, daysAgo, '18:05'),
    }));
    const state = said.at(-1)?.state ?? 'open';
    return {
      ...{ _id: ids.commitment(key), organisationId: organisationOf(person), personId: ids.person(person) },
      ...{ text, dueOn, madeOn, level, levelBefore: level, source: sourceOf(commitment), madeAt, state },
      checkIns: said,
      askOn: nextAskDay({ madeOn, dueOn, state }, dayInParis(now)),
      ...{ removed: false, revision: 1 + said.length, changedAt: said.at(-1)?.at ?? madeAt, version: 0 },
    };
  });
}

function sourceOf({ seminar }: DemonstrationCommitment): ImportedCommitment['source'] {
  return seminar === null ? { from: 'anytime' } : { from: 'seminar', seminarId: ids.seminar(seminar) };
}

function organisationOf(key: string): string {
  const person = everyone.find((each) => each.key === key);
  if (!person) throw new Error(`Nobody has the key ${key}`);
  return ids.organisation(person.organisation);
}

export function planComparisons(now: Date): ImportedComparison[] {
  return comparisons.map(({ key, organisation, person, comparison }) => ({
    ...{ _id: ids.comparison(key), organisationId: ids.organisation(organisation), ...comparison },
    ...{ levelBefore: comparison.level, personId: ids.person(person), removed: false, revision: 1 },
    ...{ changedAt: parisTimeDaysAgo(now, 8, '21:10'), version: 0 },
  }));
}

export function planOffNotes(now: Date): ImportedOffNote[] {
  return offNotes.map(({ key, incubator, person, territory, body }) => ({
    ...{ _id: ids.offNote(key), incubatorId: ids.organisation(incubator), territoryCode: territory, body },
    ...{ personId: ids.person(person), revision: 1, request: 'demonstration' },
    changedAt: parisTimeDaysAgo(now, 40, '10:30'),
  }));
}
