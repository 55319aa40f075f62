import { type Actor, holdsIn, isCoordinator } from '../actor.ts';

/** What people begin something in, turned on and off for each cohort. */
export const cohortModules = ['commitments', 'codev', 'mentoring', 'introductions'] as const;
export type CohortModule = (typeof cohortModules)[number];

/** A cohort opens small: what a new one is born with. Its facilitators turn on the others when their time comes. */
export const openingModules: readonly CohortModule[] = ['commitments', 'codev'];

/** A cohort, as far as modules go. */
export interface ModuleFacts {
  id: string;
  ended: boolean;
  modules: readonly CohortModule[];
}

/**
 * What someone may begin something in. It goes by the running cohorts they take part in: one that has a module on is
 * enough. Whoever takes part in none (alumni, experts, incubators) is limited by none, nor is the coordination.
 *
 * @param cohorts those they may take part in; others among them change nothing
 * @param kept what they have whatever their cohorts say, as an alumni who declared hours keeps mentoring
 */
export function modulesOf(
  actor: Actor,
  cohorts: readonly ModuleFacts[],
  kept: readonly CohortModule[] = [],
): CohortModule[] {
  const own = cohorts.filter((cohort) => isLimitedBy(actor, cohort));
  if (isCoordinator(actor) || own.length === 0) return [...cohortModules];
  return cohortModules.filter(
    (module) => kept.includes(module) || own.some(({ modules }) => modules.includes(module)),
  );
}

/** Whether what this cohort has on says what someone may begin: it runs, and they take part in it. */
export function isLimitedBy(actor: Actor, { id, ended }: Omit<ModuleFacts, 'modules'>): boolean {
  return !ended && holdsIn(actor, 'cohort', id, ['member', 'alumni', 'facilitator']);
}

/** Whether it is known of these modules that this one is not among them; of what isn't known yet, nothing is said. */
export function isOff(modules: readonly CohortModule[] | undefined, module: CohortModule): boolean {
  return modules !== undefined && !modules.includes(module);
}
