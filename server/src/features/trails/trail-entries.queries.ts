import type { TrailLevel } from '@sentiers/shared/trail/schema.ts';
import {
  type TrailEntryDoc,
  TrailEntryModel,
  type TrailRevisionDoc,
  TrailRevisionModel,
  trailEntryId,
} from './trail-entries.model.ts';

/** What these organisations say at their milestones, by organisation, without asking who reads it. */
export async function loadEntries(
  organisationIds: readonly string[],
): Promise<Map<string, Map<string, TrailEntryDoc>>> {
  const entries = await TrailEntryModel.find({
    organisationId: { $in: [...organisationIds] },
  }).lean<TrailEntryDoc[]>();
  const byOrganisation = Map.groupBy(entries, ({ organisationId }) => organisationId);
  return new Map(
    [...byOrganisation].map(([id, said]) => [id, new Map(said.map((each) => [each.milestoneId, each]))]),
  );
}

export function findEntry(organisationId: string, milestoneId: string): Promise<TrailEntryDoc | null> {
  return TrailEntryModel.findById(trailEntryId(organisationId, milestoneId)).lean<TrailEntryDoc>();
}

/**
 * What was said at a milestone, the latest first: only what was told at one of these levels then, and only where the
 * present entry is. To narrow it hides what stood there before.
 */
export async function findRevisions(
  organisationId: string,
  milestoneId: string,
  levels: readonly TrailLevel[],
): Promise<TrailRevisionDoc[]> {
  const current = await findEntry(organisationId, milestoneId);
  if (!current || !levels.includes(current.entry.level)) return [];
  return TrailRevisionModel.find({
    ...{ organisationId, milestoneId },
    'entry.level': { $in: [...levels] },
  })
    .sort({ revision: -1 })
    .limit(200)
    .lean<TrailRevisionDoc[]>();
}

/** Those of these files that any trail names, or ever named: its history shows them. */
export async function findTrailFilesAmong(fileIds: readonly string[]): Promise<Set<string>> {
  return new Set<string>(
    await TrailRevisionModel.distinct('entry.fileIds', { 'entry.fileIds': { $in: [...fileIds] } }),
  );
}

/** Organisations that chose this form of spreading at a milestone, and who is told so. */
export async function findChoosingForm(
  milestoneId: string,
  form: string,
): Promise<{ organisationId: string; level: TrailLevel }[]> {
  const chosen = await TrailEntryModel.find({ milestoneId, 'entry.form': form }).lean<TrailEntryDoc[]>();
  return chosen.map(({ organisationId, entry }) => ({ organisationId, level: entry.level }));
}
