import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadExperience } from '@sentiers/shared/experiences/policy.ts';
import { type EditionDoc, EditionModel } from './editions.model.ts';
import { loadExperienceFacts } from './experience-facts.queries.ts';

const A_LOOK = 500;

/** Ids of the experiences of which someone may read a part, the latest first, as many as are wanted at most. */
export async function listReadableIds(actor: Actor, most: number): Promise<string[]> {
  const found: string[] = [];
  for (let skip = 0; found.length < most; skip += A_LOOK) {
    const editions = await EditionModel.find({ current: true }, { experienceId: 1 })
      .sort({ publishedAt: -1, _id: -1 })
      .skip(skip)
      .limit(A_LOOK)
      .lean<Pick<EditionDoc, '_id' | 'experienceId'>[]>();
    const ids = editions.map(({ experienceId }) => experienceId);
    const known = await loadExperienceFacts(ids);
    found.push(
      ...ids.filter((id) => {
        const facts = known.get(id);
        return facts !== undefined && canReadExperience(actor, facts);
      }),
    );
    if (editions.length < A_LOOK) break;
  }
  return found.slice(0, most);
}
