import { type Actor, holdsIn, isCoordinator, isInNetwork } from '../actor.ts';

export interface OrganisationFacts {
  id: string;
  kind: 'social-enterprise' | 'incubator' | 'partner';
  cohortIds: readonly string[];
}

/**
 * The organisations of one's cohorts, those that one accompanies, the programme's incubators for the whole network, all
 * for the coordination.
 */
export function canReadOrganisation(actor: Actor, organisation: OrganisationFacts): boolean {
  // Stryker disable next-line ConditionalExpression: all that is asked below asks it too; what is asked later may not.
  if (actor.suspended) return false;
  if (isCoordinator(actor)) return true;
  const sharesCohort = organisation.cohortIds.some((id) =>
    holdsIn(actor, 'cohort', id, ['member', 'alumni', 'facilitator']),
  );
  if (sharesCohort || holdsIn(actor, 'organisation', organisation.id, ['accompanying'])) return true;
  return organisation.kind === 'incubator' && isInNetwork(actor);
}
