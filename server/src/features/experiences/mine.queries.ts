import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadDraft, isAuthor } from '@sentiers/shared/experiences/policy.ts';
import type { MyExperience } from '@sentiers/shared/experiences/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { experienceFacts } from './experiences.access.ts';
import { type ExperienceDoc, ExperienceModel } from './experiences.model.ts';
import { kindVersionId } from './kinds.model.ts';
import { loadKindVersions } from './kinds.queries.ts';

type Listed = Omit<ExperienceDoc, 'sections' | 'identity'>;

/** Nobody writes, or is quoted, in more than this. */
const MOST = 500;

/**
 * What someone writes, what they are asked to read, and what quotes them once they were asked about it: what waits for
 * them first, then the last changed.
 */
export async function listMine(actor: Actor): Promise<MyExperience[]> {
  const { personId } = actor;
  const found = await ExperienceModel.find(
    {
      $or: [
        { authorIds: personId },
        { 'reviews.personId': personId, state: { $ne: 'withdrawn' } },
        {
          agreements: { $elemMatch: { personId, as: 'quoted' } },
          state: { $ne: 'withdrawn' },
        },
      ],
    },
    { sections: 0, identity: 0 },
  )
    .sort({ changedAt: -1, _id: 1 })
    .limit(MOST)
    .lean<Listed[]>();
  const [people, kinds] = await Promise.all([
    loadPersonSummaries(found.flatMap(({ authorIds }) => authorIds)),
    loadKindVersions(found),
  ]);
  const items = found.flatMap((experience) => {
    const kind = kinds.get(kindVersionId(experience.kindId, experience.kindVersion));
    return kind
      ? [{ ...lineOf(actor, experience, people), kind: { id: kind.id, name: kind.name, icon: kind.icon } }]
      : [];
  });
  return items.toSorted((one, other) => Number(other.waits) - Number(one.waits));
}

function lineOf(
  actor: Actor,
  experience: Listed,
  people: ReadonlyMap<string, PersonSummary>,
): Omit<MyExperience, 'kind'> {
  const { _id: id, state, head, changedAt, authorIds, edition, contentRevision } = experience;
  const as = partOf(actor, experience);
  return {
    ...{ id, state, title: head.title, changedAt: changedAt.toISOString(), as },
    authors: authorIds.map((authorId) => summaryOf(people, authorId)),
    waits: waitsFor(actor, experience, as),
    unpublished: as !== 'quoted' && edition !== null && edition.contentRevision !== contentRevision,
  };
}

function partOf(actor: Actor, experience: Listed): MyExperience['as'] {
  const facts = experienceFacts(experience);
  if (isAuthor(actor, facts)) return 'author';
  return canReadDraft(actor, facts) ? 'reviewer' : 'quoted';
}

/** An agreement is asked of them, or a review that they have not said they made. */
function waitsFor({ personId }: Actor, { agreements, reviews }: Listed, as: MyExperience['as']): boolean {
  const isAsked = agreements.some((each) => each.personId === personId && each.answer === 'waiting');
  const isToRead = reviews.some((review) => review.personId === personId && review.readAt === null);
  return isAsked || (as === 'reviewer' && isToRead);
}
