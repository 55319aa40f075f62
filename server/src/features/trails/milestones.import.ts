import { type MilestoneInput, milestoneInputSchema } from '@sentiers/shared/trail/milestones.ts';
import type { z } from 'zod';
import { insertMissing } from '../../platform/database/insert-missing.ts';
import { MilestoneModel, MilestoneVersionModel, milestoneVersionId } from './milestones.model.ts';

export type ImportedMilestone = { _id: string } & z.input<typeof milestoneInputSchema>;

/**
 * Adds these milestones at their first version, in their order, for the programme's loader; those that exist stay as
 * they are, whatever version the coordination has brought them to.
 *
 * @throws ZodError for one that the coordination could not write so
 */
export async function importMilestones(milestones: readonly ImportedMilestone[]): Promise<void> {
  const at = new Date();
  const read = milestones.map(({ _id, ...milestone }): MilestoneInput & { _id: string } => ({
    _id,
    ...milestoneInputSchema.parse(milestone),
  }));
  await insertMissing(
    MilestoneVersionModel,
    read.map(({ _id: milestoneId, ...milestone }) => ({
      ...{ _id: milestoneVersionId(milestoneId, 1), milestoneId, version: 1, ...milestone, at, by: null },
    })),
  );
  await insertMissing(
    MilestoneModel,
    read.map(({ _id }, position) => ({ _id, version: 1, archived: false, position, changedAt: at })),
  );
}
