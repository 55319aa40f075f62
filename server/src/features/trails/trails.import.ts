import { type MilestoneEntry, milestoneEntrySchema } from '@sentiers/shared/trail/schema.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';
import type { z } from 'zod';
import { insertMissing } from '../../platform/database/insert-missing.ts';
import { loadMilestones } from './milestones.queries.ts';
import { TrailEntryModel, TrailRevisionModel, trailEntryId } from './trail-entries.model.ts';

export interface ImportedTrailEntry {
  organisationId: string;
  milestone: { id: string; version: number };
  entry: z.input<typeof milestoneEntrySchema>;
  at: Date;
  by: string;
}

/** The first milestone of each step, as it stands, for who says something there without knowing its id. */
export async function loadMilestoneOfSteps(): Promise<Map<TrailStep, ImportedTrailEntry['milestone']>> {
  const milestones = (await loadMilestones()).filter(({ archived }) => !archived);
  return new Map(milestones.toReversed().map(({ step, id, version }) => [step, { id, version }]));
}

/** Adds what organisations say at milestones in bulk, for the demonstration's loader; what exists stays as it is. */
export async function importTrailEntries(entries: readonly ImportedTrailEntry[]): Promise<void> {
  const read = entries.map(({ organisationId, milestone, entry, at, by }) => ({
    ...{ _id: trailEntryId(organisationId, milestone.id), organisationId, milestoneId: milestone.id, at, by },
    ...{ milestoneVersion: milestone.version, entry: milestoneEntrySchema.parse(entry) as MilestoneEntry },
  }));
  await insertMissing(
    TrailEntryModel,
    read.map(({ at, by, entry, ...ids }) => ({
      ...{ ...ids, entry, revision: 1, changedAt: at, changedBy: by, toldAt: entry.level, version: 0 },
    })),
  );
  await insertMissing(
    TrailRevisionModel,
    read.map(({ _id, milestoneVersion: _asked, ...said }) => ({
      ...{ _id: `${_id}:1`, ...said, revision: 1, version: 0 },
    })),
  );
}
