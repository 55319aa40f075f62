import { canReadDraft, isReviewer } from '@sentiers/shared/experiences/policy.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { experienceFacts } from './experiences.access.ts';
import { type ExperienceDoc, ExperienceModel } from './experiences.model.ts';

/** Whom experiences wait for. */
export interface Waiting {
  /** To say whether sections, or their words, may be read more widely. */
  agreement: ReadonlySet<string>;
  /** To say that they have read a draft. */
  review: ReadonlySet<string>;
  /** Those who read the draft: what is said of it concerns them. */
  draft: ReadonlySet<string>;
}

/** Whom each of these experiences waits for now; those that don't exist are absent. */
export async function findWhoIsAwaited(ids: readonly string[]): Promise<Map<string, Waiting>> {
  const found = await ExperienceModel.find({ _id: { $in: [...new Set(ids)] } }, { sections: 0 }).lean<
    Omit<ExperienceDoc, 'sections'>[]
  >();
  const people = found.flatMap(({ authorIds, reviews }) => [...authorIds, ...reviews.map(personOf)]);
  const actors = await loadActors(people);
  return new Map(
    found.map((experience) => {
      const facts = experienceFacts(experience);
      const isWithdrawn = experience.state === 'withdrawn';
      const readers = [...actors.values()].filter((actor) => canReadDraft(actor, facts));
      const reading = new Set(readers.filter((actor) => isReviewer(actor, facts)).map(personOf));
      const asked = experience.agreements.filter(({ answer }) => answer === 'waiting' && !isWithdrawn);
      const unread = experience.reviews.filter(
        ({ personId, readAt }) => readAt === null && reading.has(personId),
      );
      const waiting: Waiting = {
        agreement: new Set(asked.map(personOf)),
        review: new Set(unread.map(personOf)),
        draft: new Set(readers.map(personOf)),
      };
      return [experience._id, waiting];
    }),
  );
}

function personOf({ personId }: { personId: string }): string {
  return personId;
}
