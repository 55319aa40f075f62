import type { Actor } from '@sentiers/shared/actor.ts';
import { canMatchMentoring, canReadMentorship } from '@sentiers/shared/mentoring/policy.ts';
import { registerCalendarSource } from '../../platform/calendar/calendar-sources.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { registerSubject } from '../../platform/notices/subjects.ts';
import { registerReread } from '../../platform/realtime/rereads.ts';
import { cohortFacts } from '../cohorts/cohorts.access.ts';
import { loadCohorts } from '../cohorts/cohorts.queries.ts';
import { registerModuleKeeper } from '../cohorts/modules.access.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { registerContexts } from './conversations.ts';
import { hasStandingOffer, listMatching } from './mentoring.access.ts';
import {
  type MentoringRequestDoc,
  MentoringRequestModel,
  type OfferDoc,
  OfferModel,
} from './mentoring.model.ts';
import { datesOfMentorships } from './mentorships.calendar.ts';
import { type MentorshipDoc, MentorshipModel } from './mentorships.model.ts';

/** What journals carry of mentoring, who reads it again, what lines are about, and its dates. Once, before the server starts. */
export function registerMentoring(): void {
  // Each reads it by what is theirs: no frame carries any of it.
  const present = () => [];
  registerEntity<OfferDoc>({
    ...{ kind: 'mentor-offer', model: OfferModel, present },
    streams: [{ kind: 'person', idField: '_id', versionField: 'version' }],
  });
  registerEntity<MentoringRequestDoc>({
    ...{ kind: 'mentoring-request', model: MentoringRequestModel, present },
    streams: [{ kind: 'person', idField: 'personId', versionField: 'version' }],
  });
  registerEntity<MentorshipDoc>({
    ...{ kind: 'mentorship', model: MentorshipModel, present },
    streams: [{ kind: 'person', idField: 'newcomerId', versionField: 'version' }],
  });
  registerReread<OfferDoc>('mentor-offer', ({ _id }) => ({
    what: { kind: 'mentoring', id: _id },
    personIds: [_id],
  }));
  registerReread<MentoringRequestDoc>('mentoring-request', async ({ personId, cohortId }) => ({
    what: { kind: 'mentoring', id: cohortId },
    personIds: [personId, ...(await listMatching(cohortId))],
  }));
  registerReread<MentorshipDoc>('mentorship', async (mentorship) => [
    { what: { kind: 'mentorship', id: mentorship._id }, personIds: await listReading(mentorship) },
    // Their counts and dates change too.
    {
      what: { kind: 'mentoring', id: mentorship.cohortId },
      personIds: await listMatching(mentorship.cohortId),
    },
  ]);
  registerSubject('mentorship', titlesOfMentorships);
  registerSubject('mentoring', titlesOfDesks);
  registerCalendarSource('mentorships', datesOfMentorships);
  registerModuleKeeper('mentoring', hasStandingOffer);
  registerContexts();
}

/** Its two people, as far as each reads it by now: who is asked is not known to who asks. */
async function listReading(mentorship: MentorshipDoc): Promise<string[]> {
  const actors = await loadActors([mentorship.mentorId, mentorship.newcomerId]);
  return [...actors.values()]
    .filter((actor) => canReadMentorship(actor, mentorship))
    .map(({ personId }) => personId);
}

async function titlesOfMentorships(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await MentorshipModel.find({ _id: { $in: [...ids] } }).lean<MentorshipDoc[]>();
  return new Map(
    found.filter((each) => canReadMentorship(actor, each)).map(({ _id, topics }) => [_id, topics]),
  );
}

async function titlesOfDesks(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const cohorts = [...(await loadCohorts(ids)).values()];
  return new Map(
    cohorts
      .filter((cohort) => canMatchMentoring(actor, cohortFacts(cohort)))
      .map(({ _id, name }) => [_id, name]),
  );
}
