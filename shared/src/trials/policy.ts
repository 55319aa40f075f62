import { type Actor, isCoordinator } from '../actor.ts';
import type { Level } from '../experiences/levels.ts';
import { canReadExperience, type ExperienceFacts, levelsReadBy } from '../experiences/policy.ts';

/** What the policies of a trial are asked about. */
export interface TrialFacts {
  personId: string;
  level: Level;
  /** The cohort and the organisation that tried. */
  cohortId: string | null;
  organisationId: string | null;
  experience: ExperienceFacts;
}

/**
 * Who reads the experience, and whom those who tried it told: their cohort, all alumni, the network. The authors of the
 * experience are always told.
 */
export function canReadTrial(actor: Actor, trial: TrialFacts): boolean {
  const { experience, personId, level, cohortId, organisationId } = trial;
  if (actor.suspended) return false;
  if (actor.personId === personId || isCoordinator(actor)) return true;
  if (!canReadExperience(actor, experience)) return false;
  if (experience.authorIds.includes(actor.personId)) return true;
  // Stryker disable next-line ArrayDeclaration: nobody has a mutant's name for an id.
  return levelsReadBy(actor, { cohortId, organisationId, authorIds: [], reviewerIds: [] }).includes(level);
}

export function canEditTrial(actor: Actor, { personId }: Pick<TrialFacts, 'personId'>): boolean {
  return !actor.suspended && actor.personId === personId;
}
