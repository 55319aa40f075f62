import type { TrailStep } from '@sentiers/shared/trail/steps.ts';
import { loadMilestones } from './milestones.queries.ts';
import { readMilestones, stepRead } from './reading.ts';
import { loadEntries } from './trail-entries.queries.ts';

/**
 * The step that each of these organisations is at, as its cohorts read it; without those that told them nothing. Not
 * asked: whether an organisation lets anyone else know (`shownOutside`).
 */
export async function loadToldSteps(organisationIds: readonly string[]): Promise<Map<string, TrailStep>> {
  if (organisationIds.length === 0) return new Map();
  const [milestones, entries] = await Promise.all([loadMilestones(), loadEntries(organisationIds)]);
  return new Map(
    organisationIds.flatMap((id) => {
      const read = readMilestones(milestones, entries.get(id), ['cohort']);
      const step = read.some(({ said }) => said !== null) ? stepRead(read) : null;
      return step === null ? [] : [[id, step] as const];
    }),
  );
}
