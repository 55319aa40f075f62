import { type ExperienceDoc, ExperienceModel } from './experiences.model.ts';

/** Ids of what these organisations published, without asking who reads it; a hundred at most, the latest first. */
export async function listPublishedOf(organisationIds: readonly string[]): Promise<string[]> {
  if (organisationIds.length === 0) return [];
  const found = await ExperienceModel.find(
    { organisationId: { $in: [...organisationIds] }, state: 'published' },
    { _id: 1 },
  )
    .sort({ changedAt: -1 })
    .limit(100)
    .lean<Pick<ExperienceDoc, '_id'>[]>();
  return found.map(({ _id }) => _id);
}
