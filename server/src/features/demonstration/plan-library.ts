import type { ImportedCollection } from '../collections/collections.import.ts';
import type { ImportedMark } from '../library/useful-marks.import.ts';
import type { ImportedTrial } from '../trials/trials.import.ts';
import { collections, experiences, trials } from './content/library.ts';
import { addMinutes, parisTimeDaysAgo } from './paris-time.ts';
import { everyone, ids } from './plan-people.ts';

/** Who found which experience useful: each a day and some hours after it was published. */
export function planMarks(now: Date): ImportedMark[] {
  return experiences.flatMap(({ key, publishedDaysAgo = 0, usefulTo = [] }) =>
    usefulTo.map(({ person, reason }, rank) => ({
      ...{ experienceId: ids.experience(key), personId: ids.person(person), reason, words: '' },
      changedAt: addMinutes(parisTimeDaysAgo(now, Math.max(1, publishedDaysAgo - 1), '12:30'), rank * 47),
    })),
  );
}

/** Who tried what, and when they tell more of it. */
export function planTrials(now: Date): ImportedTrial[] {
  return trials.map(({ experience, person: key, territory, startedDaysAgo, reportInDays, ...told }) => {
    const person = everyone.find((each) => each.key === key);
    if (!person) throw new Error(`Nobody has the key ${key}`);
    const at = parisTimeDaysAgo(now, Math.max(1, startedDaysAgo - 3), '17:40');
    return {
      ...{ _id: ids.trial(experience, key), experienceId: ids.experience(experience) },
      ...{ channelId: ids.experienceChannel(experience), personId: ids.person(key) },
      ...{ cohortId: ids.cohort(person.cohort), organisationId: ids.organisation(person.organisation) },
      ...{
        territoryCode: territory,
        ...told,
        startedOn: dayOf(parisTimeDaysAgo(now, startedDaysAgo, '12:00')),
      },
      reportOn: reportInDays === undefined ? null : dayOf(parisTimeDaysAgo(now, -reportInDays, '12:00')),
      reportedAt: told.result === 'going' ? null : at,
      ...{ remindedFor: null, level: 'network' as const, revision: 1, at, changedAt: at, removed: false },
      version: 0,
    };
  });
}

export function planCollections(now: Date): ImportedCollection[] {
  return collections.map(({ key, owner, title, description, items }) => {
    const at = parisTimeDaysAgo(now, 5, '09:15');
    return {
      ...{ _id: ids.collection(key), ownerId: ids.person(owner), title, description },
      ...{ audience: 'network' as const, cohortId: null, revision: 1, version: 1 },
      items: items.map(({ experience, note }) => ({ experienceId: ids.experience(experience), note })),
      ...{ createdAt: at, changedAt: at, request: '' },
    };
  });
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
