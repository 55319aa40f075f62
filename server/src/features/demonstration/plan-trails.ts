import type { TrailStep } from '@sentiers/shared/trail/steps.ts';
import type { ImportedAccompaniments } from '../accompaniments/accompaniments.import.ts';
import type { ImportedTrailEntry } from '../trails/trails.import.ts';
import { organisations } from './content/organisations.ts';
import { accompaniments, trailEntries } from './content/trails.ts';
import type { DemonstrationAccompaniment, DemonstrationTrailEntry } from './content/types.ts';
import { parisTimeDaysAgo } from './paris-time.ts';
import { everyone, ids } from './plan-people.ts';

/** What organisations say on their way; all of the programme's milestones are to be there. */
export function planTrailEntries(
  milestones: ReadonlyMap<TrailStep, ImportedTrailEntry['milestone']>,
  now: Date,
): ImportedTrailEntry[] {
  return trailEntries.map(({ organisation, step, by, daysAgo, entry }) => {
    const milestone = milestones.get(step);
    if (!milestone) throw new Error(`No milestone is of the step ${step}`);
    return {
      ...{ organisationId: ids.organisation(organisation), milestone, entry: entryOf(entry, now) },
      ...{ at: parisTimeDaysAgo(now, daysAgo, '17:30'), by: ids.person(by) },
    };
  });
}

function entryOf(
  { dueInDays, partners = [], ...said }: DemonstrationTrailEntry['entry'],
  now: Date,
): ImportedTrailEntry['entry'] {
  return {
    ...said,
    dueOn: dueInDays === undefined ? null : dayIn(dueInDays, now),
    partners: partners.map(({ metInDays, ...met }) => ({ ...met, metOn: dayIn(metInDays, now) })),
  };
}

/** Who accompanies whom, the notebooks and the meetings. */
export function planAccompaniments(now: Date): ImportedAccompaniments {
  return {
    accompaniments: accompaniments.map((each) => accompanimentOf(each, now)),
    entries: accompaniments.flatMap(({ entries, ...each }) =>
      entries.map(({ by, daysAgo, at, body }, rank) => ({
        ...{ ...withinOf(each), _id: ids.notebookEntry(each.key, rank), by: ids.person(by), body },
        ...{ at: parisTimeDaysAgo(now, daysAgo, at), editedAt: null, removed: false },
      })),
    ),
    meetings: accompaniments.flatMap(({ meetings, startedDaysAgo, ...each }) =>
      meetings.map(({ key, by, inDays, from, to, ...words }) => ({
        ...{ ...withinOf(each), _id: ids.meeting(each.key, key), by: ids.person(by), ...words },
        startsAt: parisTimeDaysAgo(now, -inDays, from),
        endsAt: parisTimeDaysAgo(now, -inDays, to),
        ...{ changedAt: parisTimeDaysAgo(now, startedDaysAgo - 2, '12:00'), cancelled: false },
      })),
    ),
  };
}

function withinOf({ key, organisation }: Pick<DemonstrationAccompaniment, 'key' | 'organisation'>) {
  const organisationId = ids.organisation(organisation);
  return { accompanimentId: ids.accompaniment(key), organisationId, revision: 1, version: 0 };
}

function accompanimentOf(
  {
    key,
    organisation,
    territory,
    openedBy,
    startedDaysAgo,
    companions,
    nextStep,
  }: DemonstrationAccompaniment,
  now: Date,
): ImportedAccompaniments['accompaniments'][number] {
  const startedAt = parisTimeDaysAgo(now, startedDaysAgo, '09:00');
  const { words, by, dueInDays } = nextStep;
  return {
    ...{ _id: ids.accompaniment(key), organisationId: ids.organisation(organisation) },
    territoryCode: territory,
    companions: companions.map(({ person, side }) => ({
      ...{ personId: ids.person(person), side, incubatorId: incubatorOf(person), since: startedAt },
      ...{ until: null, readsFrom: null },
    })),
    nextStep: { words, dueOn: dayIn(dueInDays, now), by: ids.person(by) },
    ...{ handover: null, openedBy: ids.person(openedBy), startedAt, endedAt: null, revision: 1, version: 0 },
  };
}

function incubatorOf(key: string): string | null {
  const person = everyone.find((each) => each.key === key);
  const organisation = organisations.find((each) => each.key === person?.organisation);
  return organisation?.kind === 'incubator' ? ids.organisation(organisation.key) : null;
}

/** The day it is in so many days, as `YYYY-MM-DD`. */
function dayIn(days: number, now: Date): string {
  return parisTimeDaysAgo(now, -days, '12:00').toISOString().slice(0, 10);
}
