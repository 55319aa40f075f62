import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { canReadDraft } from '@sentiers/shared/experiences/policy.ts';
import type { DraftSection, ExperienceDraft, ReviewNote } from '@sentiers/shared/experiences/schema.ts';
import { loadFileSummaries } from '../files/file-summaries.queries.ts';
import { loadOrganisationSummaries } from '../organisations/organisations.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { presentDraft, presentNote, presentSection } from './drafts.presenter.ts';
import { type EditionDoc, EditionModel, editionId } from './editions.model.ts';
import { requireExperience } from './experiences.access.ts';
import type { ExperienceDoc, SectionDoc } from './experiences.model.ts';
import { kindVersionId } from './kinds.model.ts';
import { loadKindVersions } from './kinds.queries.ts';
import { type NoteDoc, NoteModel } from './notes.model.ts';
import { filesIn, filesOf } from './section-values.ts';

/** A draft, for those who write it and those they asked to read it. Throws `not_found`, `forbidden`. */
export async function loadDraft(actor: Actor, experienceId: string): Promise<ExperienceDraft> {
  return draftOf(actor, (await requireExperience(actor, experienceId, canReadDraft)).experience);
}

/** A draft as it was read or has just been written, for who may read it. */
export async function draftOf(actor: Actor, experience: ExperienceDoc): Promise<ExperienceDraft> {
  const { organisationId, kindId, kindVersion } = experience;
  const notes = await NoteModel.find({ experienceId: experience._id })
    .sort({ at: 1, _id: 1 })
    .lean<NoteDoc[]>();
  const [templates, organisations, people, files, published] = await Promise.all([
    loadKindVersions([{ kindId, kindVersion }]),
    loadOrganisationSummaries(organisationId ? [organisationId] : []),
    loadPersonSummaries([...peopleOf(experience), ...notes.flatMap(peopleOfNote)]),
    loadFileSummaries(filesOf(experience)),
    publishedLevels(experience),
  ]);
  const template = templates.get(kindVersionId(kindId, kindVersion));
  if (!template) throw new AppError('not_found');
  const organisation = organisations.get(organisationId ?? '') ?? null;
  return presentDraft(actor, experience, { template, organisation, people, files, notes, published });
}

/** One section of a draft, as it was read or has just been written. Throws `not_found` where it has none of this id. */
export async function draftSectionOf(experience: ExperienceDoc, sectionId: string): Promise<DraftSection> {
  const section = experience.sections.find(({ id }) => id === sectionId);
  if (!section) throw new AppError('not_found');
  const [people, files, published] = await Promise.all([
    loadPersonSummaries(peopleOfSection(section)),
    loadFileSummaries(filesIn(section.value)),
    publishedLevels(experience),
  ]);
  return presentSection(section, experience, { people, files, published });
}

/** A remark with its names. */
export async function presentNoteOf(note: NoteDoc): Promise<ReviewNote> {
  return presentNote(note, await loadPersonSummaries(peopleOfNote(note)));
}

/** The levels at which the sections of an experience are read now, by their ids: of its current edition. */
export async function publishedLevels({
  _id,
  edition,
}: Pick<ExperienceDoc, '_id' | 'edition'>): Promise<Map<string, Level>> {
  if (!edition) return new Map();
  const current = await EditionModel.findOne(
    { _id: editionId(_id, edition.number), current: true },
    { 'sections.id': 1, 'sections.level': 1 },
  ).lean<Pick<EditionDoc, '_id' | 'sections'>>();
  return new Map((current?.sections ?? []).map(({ id, level }) => [id, level]));
}

function peopleOf({ authorIds, head, sections, reviews, agreements }: ExperienceDoc): string[] {
  return [
    ...authorIds,
    ...(head.changedBy ? [head.changedBy] : []),
    ...sections.flatMap(peopleOfSection),
    ...reviews.flatMap(({ personId, askedBy }) => [personId, askedBy]),
    ...agreements.map(({ personId }) => personId),
  ];
}

function peopleOfSection({ changedBy, quotations }: SectionDoc): string[] {
  return [...(changedBy ? [changedBy] : []), ...quotations.map(({ personId }) => personId)];
}

function peopleOfNote({ authorId, replies, resolved }: NoteDoc): string[] {
  return [authorId, ...replies.map((reply) => reply.authorId), ...(resolved ? [resolved.by] : [])];
}
