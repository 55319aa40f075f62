import type { Actor } from '@sentiers/shared/actor.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';

/**
 * The step that each of these organisations is at, by what the actor may know of their milestones; null where nothing
 * may be known. Not asked: whether they know the organisations.
 */
export async function loadSteps(
  _actor: Actor,
  organisationIds: readonly string[],
): Promise<Map<string, TrailStep | null>> {
  return new Map(organisationIds.map((id) => [id, null]));
}
