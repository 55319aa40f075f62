import type { Actor } from '@sentiers/shared/actor.ts';
import type { FieldIssue } from '@sentiers/shared/error-body.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canWithdrawExperience, canWriteExperience } from '@sentiers/shared/experiences/policy.ts';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { askedAtPublishing } from './answers.ts';
import { draftOf } from './drafts.queries.ts';
import {
  changingReaders,
  findCurrentEdition,
  planEdition,
  planEditionChange,
  planReach,
} from './edition-changes.ts';
import { publishedIn, sourceOf } from './edition-sections.ts';
import { EditionModel } from './editions.model.ts';
import { changeExperience, type ExperienceChange } from './experience-changes.ts';
import { authoriseExperience, requireExperience } from './experiences.access.ts';
import type { ExperienceDoc } from './experiences.model.ts';
import { loadToPublish, newEdition } from './new-edition.queries.ts';

interface Publishing {
  experienceId: string;
  clientId: string;
  note: string;
  approvesPseudonym: boolean;
}

/**
 * Publishes what is written: each section to whom all have let it go, and asks those who have not. The same request
 * again publishes nothing more.
 *
 * @throws AppError `not_found`, `forbidden`; `experience_incomplete` with the fields that lack; `pseudonym_unapproved`
 *   where names are not told to all and the version without them was not approved
 */
export async function publishExperience(
  actor: Actor,
  { experienceId, clientId, note, approvesPseudonym }: Publishing,
): Promise<ExperienceDraft> {
  const { experience: found } = await requireExperience(actor, experienceId, canWriteExperience);
  const { _id } = found;
  const hash = requestHash({ experienceId: _id, note, approvesPseudonym });
  const receipt = { authorId: actor.personId, clientId, hash };
  if (await journal.repeated(receipt)) return draftOf(actor, found);
  const published = await changingReaders(_id, () =>
    changeExperience(
      _id,
      (experience) => publication(experience, { by: actor.personId, note, approvesPseudonym }),
      { receipt, authorise: authoriseExperience(actor, _id, canWriteExperience) },
    ),
  );
  return draftOf(actor, published);
}

async function publication(
  experience: ExperienceDoc,
  { by, note, approvesPseudonym }: { by: string; note: string; approvesPseudonym: boolean },
): Promise<ExperienceChange> {
  const { _id: experienceId, authorIds } = experience;
  const toPublish = await loadToPublish(experience);
  if (toPublish.missing.length > 0) throw incomplete(toPublish.missing);
  if (toPublish.isPseudonymised && !approvesPseudonym) throw new AppError('pseudonym_unapproved');
  const [current, first] = await Promise.all([findCurrentEdition(experienceId), findFirst(experienceId)]);
  const at = new Date();
  const source = sourceOf(experience);
  const published = publishedIn(current);
  const asked = askedAtPublishing({
    ...{ source, authorIds, published, by, at },
    agreements: experience.agreements,
  });
  const { agreements, personIds } = asked;
  const publishedAt = first?.publishedAt ?? null;
  const edition = newEdition(experience, toPublish, { by, note, at, agreements, published, publishedAt });
  const events: NewDomainEvent[] = [
    { type: 'experience.published', data: { experienceId, by, edition: edition.number } },
  ];
  if (personIds.length > 0)
    events.push({ type: 'experience.agreement-asked', data: { experienceId, by, personIds } });
  return {
    set: {
      ...{ state: 'published', agreements, levels: edition.levels },
      edition: { number: edition.number, at, contentRevision: experience.contentRevision },
    },
    also: [
      ...(current ? [planEditionChange(current, { current: false })] : []),
      planEdition(edition),
      ...(await planReach(experienceId, edition.levels)),
    ],
    events,
  };
}

function findFirst(experienceId: string) {
  return EditionModel.findOne({ experienceId }, { publishedAt: 1 }).sort({ number: 1 }).lean();
}

function incomplete(missing: ExperienceDraft['missing']): AppError {
  const fields = missing.map(
    ({ what, sectionId }): FieldIssue => ({
      path: sectionId === null ? [what] : ['sections', sectionId],
      reason: 'required',
    }),
  );
  return new AppError('experience_incomplete', { missing: missing.length, fields });
}

/**
 * Takes back what is published: nobody reads it any more but its authors, what was said of it is closed.
 *
 * @throws AppError `not_found`, `forbidden`; `invalid_input` where the coordination does not say why
 */
export async function withdrawExperience(
  actor: Actor,
  { experienceId, reason }: { experienceId: string; reason: string },
): Promise<void> {
  const { experience } = await requireExperience(actor, experienceId, canWithdrawExperience);
  const { _id } = experience;
  const { personId: by } = actor;
  if (!experience.authorIds.includes(by) && reason === '') {
    throw new AppError('invalid_input', { fields: [{ path: ['reason'], reason: 'required' }] });
  }
  await changingReaders(_id, () =>
    changeExperience(
      _id,
      async ({ state, authorIds }) => {
        const current = await findCurrentEdition(_id);
        if (state !== 'published') return null;
        return {
          set: { state: 'withdrawn', levels: [] },
          also: [
            ...(current ? [planEditionChange(current, { current: false })] : []),
            ...(await planReach(_id, 'withdrawn')),
          ],
          events: [{ type: 'experience.withdrawn', data: { experienceId: _id, by, authorIds, reason } }],
        };
      },
      { authorise: authoriseExperience(actor, _id, canWithdrawExperience) },
    ),
  );
}
