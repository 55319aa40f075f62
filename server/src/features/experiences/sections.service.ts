import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { MOST_SECTIONS, type SectionType } from '@sentiers/shared/experiences/kinds.ts';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { newSection } from './beginning.service.ts';
import { draftOf } from './drafts.queries.ts';
import { contentChanged } from './experience-changes.ts';
import { changeWritten } from './writing.service.ts';

interface AddedSection {
  experienceId: string;
  clientId: string;
  title: string;
  type: Extract<SectionType, 'text' | 'documents'>;
  after: string | null;
}

/**
 * Adds a section that the kind doesn't have, read as widely as the one it follows. The same `clientId`, which becomes
 * its id, adds it once.
 *
 * @throws AppError `client_id_conflict` where another section has this id; `invalid_input` where there are enough
 */
export async function addSection(
  actor: Actor,
  { experienceId, clientId, title, type, after }: AddedSection,
): Promise<ExperienceDraft> {
  const id = clientId.toLowerCase();
  const changed = await changeWritten(actor, experienceId, (experience) => {
    const { sections } = experience;
    const there = sections.find((section) => section.id === id);
    if (there?.key === '' && there.type === type) return null;
    if (there) throw new AppError('client_id_conflict');
    if (sections.length >= MOST_SECTIONS) {
      throw new AppError('invalid_input', { fields: [{ path: ['title'], reason: 'too_many' }] });
    }
    const followed =
      after === null ? -1 : sections.findIndex((section) => section.id === after.toLowerCase());
    const at = followed === -1 ? sections.length : followed + 1;
    const level = sections[at - 1]?.level ?? 'network';
    const added = {
      ...newSection({ key: '', title, type, level }),
      ...{ id, changedAt: new Date(), changedBy: actor.personId },
    };
    return { set: { sections: sections.toSpliced(at, 0, added), ...contentChanged(experience) } };
  });
  return draftOf(actor, changed);
}

/**
 * Takes a section out that was added. One that is gone already stays so.
 *
 * @throws AppError `revision_conflict` with the draft as it stands; `invalid_input` for a section of the kind
 */
export async function removeSection(
  actor: Actor,
  { experienceId, sectionId, revision }: { experienceId: string; sectionId: string; revision: number },
): Promise<ExperienceDraft> {
  const id = sectionId.toLowerCase();
  const changed = await changeWritten(actor, experienceId, async (experience) => {
    const section = experience.sections.find((each) => each.id === id);
    if (!section) return null;
    if (section.key !== '') {
      throw new AppError('invalid_input', { fields: [{ path: ['sectionId'], reason: 'of_its_kind' }] });
    }
    if (section.revision !== revision) {
      throw new AppError('revision_conflict', { current: await draftOf(actor, experience) });
    }
    return {
      set: {
        sections: experience.sections.filter((each) => each !== section),
        agreements: experience.agreements.filter((agreement) => agreement.sectionId !== id),
        ...contentChanged(experience),
      },
    };
  });
  return draftOf(actor, changed);
}
