import type { ExperienceFacts } from '@sentiers/shared/experiences/policy.ts';
import { type EditionDoc, EditionModel } from './editions.model.ts';
import { experienceFacts } from './experiences.access.ts';
import { type ExperienceDoc, ExperienceModel } from './experiences.model.ts';

/** What an index of experiences keeps of an edition: not its words. */
export type EditionLine = Pick<
  EditionDoc,
  | '_id'
  | 'experienceId'
  | 'number'
  | 'current'
  | 'kind'
  | 'identity'
  | 'sections'
  | 'levels'
  | 'publishedAt'
  | 'changedAt'
> & { head: Pick<EditionDoc['head'], 'outcome'> };

const editionFields = {
  ...{ experienceId: 1, number: 1, current: 1, kind: 1, 'head.outcome': 1, 'identity.level': 1 },
  ...{ 'sections.type': 1, 'sections.level': 1, 'sections.value.type': 1 },
  ...{ 'sections.value.codes': 1, 'sections.value.keys': 1, 'sections.value.step': 1 },
  ...{ levels: 1, publishedAt: 1, changedAt: 1 },
};

/** Editions that were changed since, those that are read no more too; all that are read now, since null. One at a time. */
export function editionsChangedSince(since: Date | null): AsyncIterable<EditionLine> {
  const filter = since === null ? { current: true } : { changedAt: { $gte: since } };
  return EditionModel.find(filter, editionFields).lean<EditionLine[]>().cursor({ batchSize: 1_000 });
}

export type ReadersLine = ExperienceFacts & { changedAt: Date };

/** Who reads what was ever published, of what was changed since; of all of it, since null. One at a time. */
export async function* readersChangedSince(since: Date | null): AsyncGenerator<ReadersLine> {
  const filter = since === null ? {} : { changedAt: { $gte: since } };
  const found = ExperienceModel.find(
    { state: { $in: ['published', 'withdrawn'] }, ...filter },
    {
      ...{ state: 1, cohortId: 1, organisationId: 1, authorIds: 1, levels: 1, 'reviews.personId': 1 },
      changedAt: 1,
    },
  )
    .lean<ExperienceDoc[]>()
    .cursor({ batchSize: 1_000 });
  for await (const doc of found) yield { ...experienceFacts(doc), changedAt: doc.changedAt };
}

/** Ids of published experiences, those after this one, in order. */
export async function listPublishedIds(after: string, limit: number): Promise<string[]> {
  const editions = await EditionModel.find(
    { current: true, experienceId: { $gt: after } },
    { experienceId: 1 },
  )
    .sort({ experienceId: 1 })
    .limit(limit)
    .lean<Pick<EditionDoc, 'experienceId'>[]>();
  return editions.map(({ experienceId }) => experienceId);
}

/** Published experiences that someone wrote, was asked to read, or whose organisation is one of these. */
export async function findNearTo(
  personId: string,
  organisationIds: readonly string[],
): Promise<Pick<ExperienceDoc, '_id' | 'cohortId'>[]> {
  const fields = { cohortId: 1 };
  const [own, accompanied] = await Promise.all([
    ExperienceModel.find(
      { state: 'published', $or: [{ authorIds: personId }, { 'reviews.personId': personId }] },
      fields,
    ).lean<Pick<ExperienceDoc, '_id' | 'cohortId'>[]>(),
    organisationIds.length === 0
      ? []
      : EditionModel.find(
          { organisationId: { $in: [...organisationIds] }, current: true },
          { experienceId: 1, cohortId: 1 },
        ).lean<Pick<EditionDoc, 'experienceId' | 'cohortId'>[]>(),
  ]);
  return [...own, ...accompanied.map(({ experienceId, cohortId }) => ({ _id: experienceId, cohortId }))];
}
