import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { canWriteExperience } from '@sentiers/shared/experiences/policy.ts';
import type {
  DraftSection,
  ExperienceDraft,
  HeadInput,
  Identity,
} from '@sentiers/shared/experiences/schema.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';
import { draftOf, draftSectionOf } from './drafts.queries.ts';
import { changeExperience, contentChanged } from './experience-changes.ts';
import { authoriseExperience, requireExperience } from './experiences.access.ts';
import type { AgreementDoc, ExperienceDoc, SectionDoc } from './experiences.model.ts';
import { standingQuotations } from './quotations.ts';
import { filesOf } from './section-values.ts';
import { claimShown, mustBeStorable, normalised } from './storable-value.ts';

/** Changes what is written of a draft, for one of its authors; answers it as it stands then. */
export async function changeWritten(
  actor: Actor,
  experienceId: string,
  decide: Parameters<typeof changeExperience>[1],
): Promise<ExperienceDoc> {
  const { experience } = await requireExperience(actor, experienceId, canWriteExperience);
  return changeExperience(experience._id, decide, {
    authorise: authoriseExperience(actor, experience._id, canWriteExperience),
  });
}

/**
 * Saves the title, the lede, the outcome and the cover. The very same again, by the same person, is done already.
 *
 * @throws AppError `revision_conflict` with the draft as it stands; `invalid_input` for a cover that can't be shown
 */
export async function saveHead(
  actor: Actor,
  { experienceId, revision, head: given }: { experienceId: string; revision: number; head: HeadInput },
): Promise<ExperienceDraft> {
  const head = { ...given, coverId: given.coverId?.toLowerCase() ?? null };
  const changed = await changeWritten(actor, experienceId, async (experience) => {
    const { revision: stands, changedAt: _at, changedBy, ...written } = experience.head;
    const isSame = isDeepStrictEqual(written, head);
    if (isDone({ isSame, stands, revision, isMine: changedBy === actor.personId })) return null;
    if (stands !== revision) await conflict(actor, experience);
    const ids = head.coverId ? [head.coverId] : [];
    await claimShown(actor.personId, { ids, shown: filesOf(experience), pathOf: () => ['head', 'coverId'] });
    return { set: { head: { ...head, ...changedNow(actor, revision) }, ...contentChanged(experience) } };
  });
  return draftOf(actor, changed);
}

/**
 * Saves up to whom names are told, and what stands for them beyond. The very same again is done already.
 *
 * @throws AppError `revision_conflict` with the draft as it stands
 */
export async function saveIdentity(
  actor: Actor,
  { experienceId, revision, identity }: { experienceId: string; revision: number; identity: Identity },
): Promise<ExperienceDraft> {
  const changed = await changeWritten(actor, experienceId, async (experience) => {
    const { revision: stands, ...written } = experience.identity;
    const isSame = isDeepStrictEqual(written, identity);
    if (isDone({ isSame, stands, revision, isMine: true })) return null;
    if (stands !== revision) await conflict(actor, experience);
    return { set: { identity: { ...identity, revision: revision + 1 }, ...contentChanged(experience) } };
  });
  return draftOf(actor, changed);
}

interface SavedSection {
  experienceId: string;
  sectionId: string;
  revision: number;
  level: Level;
  title?: string | undefined;
  value: SectionValue;
}

/**
 * Saves one section, and who is to read it. Who writes another one is not in the way; the very same again, by the same
 * person, is done already. Quotations that no longer stand in its words are forgotten.
 *
 * @throws AppError `revision_conflict` with the section as it stands, null where it was taken out; `invalid_input` for
 *   a value of another type, a place or a theme that is none, a file that can't be shown, another title than its kind's
 */
export async function saveSection(actor: Actor, input: SavedSection): Promise<DraftSection> {
  const sectionId = input.sectionId.toLowerCase();
  const changed = await changeWritten(actor, input.experienceId, async (experience) => {
    const section = experience.sections.find(({ id }) => id === sectionId);
    if (!section) throw new AppError('revision_conflict', { current: null });
    const title = titleFor(section, input.title);
    const { level, revision } = input;
    const value = normalised(input.value);
    const before = { level: section.level, title: section.title, value: section.value };
    const isSame = isDeepStrictEqual(before, { level, title, value });
    const isMine = section.changedBy === actor.personId;
    if (isDone({ isSame, stands: section.revision, revision, isMine })) return null;
    if (section.revision !== revision) {
      throw new AppError('revision_conflict', { current: await draftSectionOf(experience, sectionId) });
    }
    await mustBeStorable(actor.personId, section.type, value, filesOf(experience));
    const written = {
      ...{ ...section, level, title, value, ...changedNow(actor, revision) },
      quotations: value.type === 'text' ? standingQuotations(value.body, section.quotations) : [],
    };
    return {
      set: {
        sections: experience.sections.map((each) => (each === section ? written : each)),
        agreements: saidByWriting(experience, section, { level, personId: actor.personId }),
        ...contentChanged(experience),
      },
    };
  });
  return draftSectionOf(changed, sectionId);
}

/** Whether what is asked for is how it stands: of this revision, or of the next one, whose answer was lost. */
function isDone(asked: { isSame: boolean; stands: number; revision: number; isMine: boolean }): boolean {
  const { isSame, stands, revision, isMine } = asked;
  return isSame && (stands === revision || (stands === revision + 1 && isMine));
}

/** Only a section that was added has a title of its own. */
function titleFor({ key, title }: SectionDoc, asked: string | undefined): string {
  if (asked === undefined || asked === title || key === '') return asked ?? title;
  throw new AppError('invalid_input', { fields: [{ path: ['title'], reason: 'of_its_kind' }] });
}

/** Whoever chooses who is to read a section agrees to it: in the place of what they answered about it before. */
function saidByWriting(
  { agreements }: ExperienceDoc,
  section: SectionDoc,
  { level, personId }: { level: Level; personId: string },
): AgreementDoc[] {
  if (level === section.level) return agreements;
  const others = agreements.filter(
    ({ sectionId, as, personId: whose }) => sectionId !== section.id || as !== 'author' || whose !== personId,
  );
  const at = new Date();
  return [
    ...others,
    { sectionId: section.id, personId, as: 'author', level, answer: 'yes', words: null, at },
  ];
}

async function conflict(actor: Actor, experience: ExperienceDoc): Promise<never> {
  throw new AppError('revision_conflict', { current: await draftOf(actor, experience) });
}

function changedNow({ personId }: Actor, revision: number) {
  return { revision: revision + 1, changedAt: new Date(), changedBy: personId };
}
