import { buildActor } from '../factories/build-actor.ts';
import type { Target } from './target-makers.ts';
import type { World } from './world.ts';

type Input = Record<string, unknown>;
/** What is given beside the id of the target. */
export type InputOf = (world: World, target: Target | null) => Input | Promise<Input>;

export const nothing = () => ({});

/** Someone new, in every cohort: who is removed, or suspended, is there for no other try. */
export async function someoneEverywhere(world: World): Promise<string> {
  const cohorts = [world.cohortId, world.otherCohortId, world.endedCohortId];
  const someone = await buildActor(
    cohorts.map((id) => ({ role: 'member' as const, scope: { kind: 'cohort' as const, id } })),
  );
  return someone.personId;
}
