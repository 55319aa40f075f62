import type { Actor } from '@sentiers/shared/actor.ts';
import {
  type CohortModule,
  cohortModules,
  isLimitedBy,
  type ModuleFacts,
  modulesOf,
} from '@sentiers/shared/cohorts/modules.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { listReadableCohorts } from './cohorts.access.ts';
import { type CohortDoc, CohortModel } from './cohorts.model.ts';

/** Whether someone has a module whatever their cohorts say. */
type Keeps = (personId: string) => Promise<boolean>;

const keepers = new Map<CohortModule, Keeps>();

/** Called once, by the feature whose module some people keep, before the server starts. */
export function registerModuleKeeper(module: CohortModule, keeps: Keeps): void {
  keepers.set(module, keeps);
}

/** A cohort, as far as modules go: one from before they were turned on one by one has them all. */
export function moduleFacts({ _id, ended, modules = [...cohortModules] }: CohortDoc): ModuleFacts {
  return { id: _id, ended, modules };
}

/** What the actor may begin something in, as their cohorts stand now: nothing is remembered of it. */
export async function loadModulesOf(actor: Actor): Promise<CohortModule[]> {
  return modulesGivenBy(actor, await listReadableCohorts(actor));
}

/** The same, of cohorts that were read already: all those that the actor reads. */
export async function modulesGivenBy(actor: Actor, cohorts: readonly CohortDoc[]): Promise<CohortModule[]> {
  const facts = cohorts.map(moduleFacts);
  // Who keeps what is asked only where a cohort limits them.
  const kept = facts.some((cohort) => isLimitedBy(actor, cohort)) ? await keptBy(actor) : [];
  return modulesOf(actor, facts, kept);
}

/** Throws `module_off` where none of the actor's running cohorts has the module on. */
export async function requireModule(actor: Actor, module: CohortModule): Promise<void> {
  if (!(await loadModulesOf(actor)).includes(module)) throw new AppError('module_off');
}

/** Throws `module_off` where the cohort has the module off, whoever asks. What belongs to no cohort is limited by none. */
export async function requireModuleOn(cohortId: string | null, module: CohortModule): Promise<void> {
  const cohort = cohortId === null ? null : await CohortModel.findById(cohortId).lean<CohortDoc>();
  if (cohort && !moduleFacts(cohort).modules.includes(module)) throw new AppError('module_off');
}

async function keptBy({ personId }: Actor): Promise<CohortModule[]> {
  const asked = await Promise.all(
    [...keepers].map(async ([module, keeps]) => ((await keeps(personId)) ? [module] : [])),
  );
  return asked.flat();
}
