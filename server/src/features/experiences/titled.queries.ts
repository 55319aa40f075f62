import { EditionModel } from './editions.model.ts';
import { ExperienceModel } from './experiences.model.ts';

/** Letters alone: whatever their accents and capitals. */
const letters = { locale: 'fr', strength: 1 } as const;

type Titled = { head: { title: string }; organisationId: string | null };

/** Titles and organisations of what is published, and of this person's own drafts, among these titles. */
export async function findTitled(
  personId: string,
  titles: readonly string[],
): Promise<{ title: string; organisationId: string | null }[]> {
  if (titles.length === 0) return [];
  const asked = { 'head.title': { $in: [...titles] } };
  const fields = { 'head.title': 1, organisationId: 1 };
  const [editions, drafts] = await Promise.all([
    EditionModel.find({ ...asked, current: true }, fields)
      .collation(letters)
      .lean<Titled[]>(),
    ExperienceModel.find({ ...asked, state: 'draft', authorIds: personId }, fields)
      .collation(letters)
      .lean<Titled[]>(),
  ]);
  return [...editions, ...drafts].map(({ head, organisationId }) => ({ title: head.title, organisationId }));
}
