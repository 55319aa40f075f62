import type { Actor } from '@sentiers/shared/actor.ts';
import { trailLevelsReadBy } from '@sentiers/shared/trail/policy.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';
import { loadMilestones } from './milestones.queries.ts';
import { readMilestones, stepRead } from './reading.ts';
import { loadEntries } from './trail-entries.queries.ts';
import { loadTrailFacts } from './trails.access.ts';

/**
 * The step that each of these organisations is at, by what the actor may know of their milestones; null where they
 * said nothing that the actor reads. Not asked: whether they know the organisations.
 */
export async function loadSteps(
  actor: Actor,
  organisationIds: readonly string[],
): Promise<Map<string, TrailStep | null>> {
  if (organisationIds.length === 0) return new Map();
  const [milestones, entries, accessed] = await Promise.all([
    loadMilestones(),
    loadEntries(organisationIds),
    loadTrailFacts(organisationIds),
  ]);
  return new Map(
    organisationIds.map((id) => {
      const facts = accessed.get(id)?.facts;
      if (facts?.kind !== 'social-enterprise') return [id, null];
      const read = readMilestones(milestones, entries.get(id), trailLevelsReadBy(actor, facts));
      return [id, read.some(({ said }) => said !== null) ? stepRead(read) : null];
    }),
  );
}
