import type { Actor } from '@sentiers/shared/actor.ts';
import {
  canCreateChannel,
  canInviteToCohort,
  canPrepareWeeklyWord,
  canReadCohort,
  canSetModules,
} from '@sentiers/shared/cohorts/policy.ts';
import type { Cohort } from '@sentiers/shared/cohorts/schema.ts';
import { cohortFacts } from './cohorts.access.ts';
import type { CohortDoc } from './cohorts.model.ts';
import { moduleFacts } from './modules.access.ts';

/** A cohort for one reader; `people` is how many take part. */
export function presentCohort(actor: Actor, cohort: CohortDoc, people: number): Cohort {
  const facts = cohortFacts(cohort);
  return {
    id: cohort._id,
    name: cohort.name,
    year: cohort.year,
    ended: cohort.ended,
    people,
    modules: [...moduleFacts(cohort).modules],
    modulesRevision: cohort.modulesRevision ?? 0,
    abilities: {
      readDirectory: canReadCohort(actor, facts),
      invite: canInviteToCohort(actor, facts),
      createChannel: canCreateChannel(actor, facts),
      prepareWeeklyWord: canPrepareWeeklyWord(actor, facts),
      setModules: canSetModules(actor, facts),
    },
  };
}
