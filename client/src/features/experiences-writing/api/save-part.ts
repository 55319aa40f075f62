import type { DraftSection, ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { api } from '../../../lib/api/api.ts';
import {
  headStood,
  identityStood,
  type PartContent,
  type PartName,
  type Stood,
  sectionStood,
} from '../logic/part-content.ts';

/** What a save answered: what stands of the part, and all that was said with it. */
export interface SavedPart {
  stood: Stood;
  draft: ExperienceDraft | null;
  section: DraftSection | null;
}

/**
 * Saves one part of an experience over the revision that was read.
 *
 * @throws AppError `revision_conflict` with what stands, `invalid_input` with its fields; `UnreachableError`
 */
export async function savePart(
  experienceId: string,
  part: PartName,
  content: PartContent,
  revision: number,
): Promise<SavedPart> {
  if (content.of === 'head') {
    const { of: _, ...head } = content;
    const draft = await api.experiences.saveHead({ experienceId, revision, head });
    return { stood: headStood(draft), draft, section: null };
  }
  if (content.of === 'identity') {
    const { of: _, ...identity } = content;
    const draft = await api.experiences.saveIdentity({ experienceId, revision, identity });
    return { stood: identityStood(draft), draft, section: null };
  }
  const { level, title, value } = content;
  const named = title === null ? {} : { title };
  const section = await api.experiences.saveSection({
    ...{ experienceId, sectionId: part, revision, level, value },
    ...named,
  });
  return { stood: sectionStood(section), draft: null, section };
}
