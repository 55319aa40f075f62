import type { Actor } from '@sentiers/shared/actor.ts';
import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import {
  canDiscardExperience,
  canReviewExperience,
  canWithdrawExperience,
  canWriteExperience,
} from '@sentiers/shared/experiences/policy.ts';
import type {
  DraftSection,
  ExperienceDraft,
  Review,
  ReviewNote,
} from '@sentiers/shared/experiences/schema.ts';
import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import type { OrganisationSummary } from '@sentiers/shared/organisations/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { summaryOf } from '../people/people.queries.ts';
import { agreedLevel } from './agreements.ts';
import { experienceFacts } from './experiences.access.ts';
import type { ExperienceDoc, ReviewDoc, SectionDoc } from './experiences.model.ts';
import { missingIn } from './missing.ts';
import type { NoteDoc } from './notes.model.ts';
import { filesIn } from './section-values.ts';

type People = ReadonlyMap<string, PersonSummary>;

/** What a draft is presented with: names and files, and how much of it is read already. */
export interface KnownOfDraft {
  template: ExperienceKind;
  organisation: OrganisationSummary | null;
  people: People;
  files: ReadonlyMap<string, FileSummary>;
  notes: readonly NoteDoc[];
  /** The levels at which its sections are read now, by their ids. */
  published: ReadonlyMap<string, Level>;
}

/** A draft as those who write it, and those they asked to read it, see it. */
export function presentDraft(actor: Actor, experience: ExperienceDoc, known: KnownOfDraft): ExperienceDraft {
  const { head, identity, edition, contentRevision, kindId } = experience;
  const { people, template, files } = known;
  const { name, icon } = template;
  const { changedAt: _at, changedBy: _by, ...writtenHead } = head;
  return {
    id: experience._id,
    state: experience.state,
    title: head.title,
    kind: { id: kindId, name, icon },
    changedAt: experience.changedAt.toISOString(),
    template,
    cohortId: experience.cohortId,
    organisation: known.organisation,
    authors: experience.authorIds.map((id) => summaryOf(people, id)),
    head: { ...writtenHead, cover: files.get(head.coverId ?? '') ?? null, changed: changedOf(head, people) },
    identity,
    sections: experience.sections.map((section) => presentSection(section, experience, known)),
    reviews: experience.reviews.map((review) => presentReview(review, people)),
    notes: known.notes.map((note) => presentNote(note, people)),
    agreements: experience.agreements.map(({ sectionId, personId, as, level, answer }) => ({
      ...{ sectionId, person: summaryOf(people, personId), as, level, answer },
    })),
    edition: edition && { number: edition.number, at: edition.at.toISOString() },
    unpublished: edition !== null && edition.contentRevision !== contentRevision,
    missing: missingIn(experience, template.sections),
    abilities: abilitiesOf(actor, experience),
  };
}

/** One section of a draft. */
export function presentSection(
  section: SectionDoc,
  { authorIds, agreements }: Pick<ExperienceDoc, 'authorIds' | 'agreements'>,
  { people, files, published }: Pick<KnownOfDraft, 'people' | 'files' | 'published'>,
): DraftSection {
  const { id, key, title, type, revision, level, value, quotations } = section;
  const already = published.get(id) ?? null;
  return {
    ...{ id, key, title, type, revision, level, value },
    agreedLevel: agreedLevel({ section, authorIds, agreements, published: already }),
    files: filesIn(value).flatMap((fileId) => files.get(fileId) ?? []),
    quotations: quotations.map(({ personId, ...quotation }) => ({
      ...quotation,
      person: summaryOf(people, personId),
    })),
    changed: changedOf(section, people),
  };
}

/** A remark, with its replies. */
export function presentNote(note: NoteDoc, people: People): ReviewNote {
  const { _id: id, sectionId, passage, body, authorId, at, replies, resolved } = note;
  return {
    ...{ id, sectionId, passage, body, author: summaryOf(people, authorId), at: at.toISOString() },
    replies: replies.map((reply) => ({
      ...{ id: reply.id, body: reply.body },
      ...{ author: summaryOf(people, reply.authorId), at: reply.at.toISOString() },
    })),
    resolved: resolved && { at: resolved.at.toISOString(), by: summaryOf(people, resolved.by) },
  };
}

function presentReview(
  { personId, askedBy, askedAt, request, words, readAt }: ReviewDoc,
  people: People,
): Review {
  return {
    person: summaryOf(people, personId),
    state: readAt ? 'read' : 'asked',
    ...{ askedAt: askedAt.toISOString(), askedBy: summaryOf(people, askedBy), request, words },
    readAt: readAt?.toISOString() ?? null,
  };
}

function changedOf(
  { changedAt, changedBy }: Pick<SectionDoc, 'changedAt' | 'changedBy'>,
  people: People,
): DraftSection['changed'] {
  return changedAt && changedBy ? { at: changedAt.toISOString(), by: summaryOf(people, changedBy) } : null;
}

function abilitiesOf(actor: Actor, experience: ExperienceDoc): ExperienceDraft['abilities'] {
  const facts = experienceFacts(experience);
  const writes = canWriteExperience(actor, facts);
  return {
    write: writes,
    review: canReviewExperience(actor, facts),
    publish: writes,
    withdraw: canWithdrawExperience(actor, facts),
    discard: canDiscardExperience(actor, facts),
    leave: writes && experience.authorIds.length > 1,
  };
}
