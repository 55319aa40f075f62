import type { ExperienceFacts } from '@sentiers/shared/experiences/policy.ts';
import { experienceFacts } from './experiences.access.ts';
import { type ExperienceDoc, ExperienceModel } from './experiences.model.ts';

type Known = Parameters<typeof experienceFacts>[0];

/** What the policies of experiences are asked about, without their drafts, for lists: those that don't exist are absent. */
export async function loadExperienceFacts(ids: Iterable<string>): Promise<Map<string, ExperienceFacts>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const docs = await ExperienceModel.find(
    { _id: { $in: wanted } },
    { state: 1, cohortId: 1, organisationId: 1, authorIds: 1, levels: 1, 'reviews.personId': 1 },
  ).lean<(Known & Pick<ExperienceDoc, '_id'>)[]>();
  return new Map(docs.map((doc) => [doc._id, experienceFacts(doc)]));
}
