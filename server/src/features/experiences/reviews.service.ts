import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReviewExperience, canWriteExperience } from '@sentiers/shared/experiences/policy.ts';
import { type ExperienceDraft, MOST_REVIEWERS } from '@sentiers/shared/experiences/schema.ts';
import { canWriteToPerson } from '@sentiers/shared/people/policy.ts';
import type { Change } from '../../platform/journal/types.ts';
import { channelsChanged } from '../channels/channels.access.ts';
import {
  findExperienceChannels,
  planExperienceChannelReaders,
} from '../channels/experience-channels.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { loadBlocks } from '../people/blocks.queries.ts';
import { readPerson } from '../people/people.access.ts';
import { draftOf } from './drafts.queries.ts';
import { findCurrentEdition, planEditionChange } from './edition-changes.ts';
import { changeExperience } from './experience-changes.ts';
import { authoriseExperience, requireExperience } from './experiences.access.ts';
import type { ReviewDoc } from './experiences.model.ts';

/**
 * Asks peers or facilitators to read a draft: they read all of it from then on, what is published of it too. Whoever
 * has read it already is asked again; whoever was asked and has not answered yet, isn't.
 *
 * @throws AppError `not_found`, `forbidden`; `invalid_input` for whom the actor doesn't know, for an author, for too many
 *   people; `not_receiving` for who left, was suspended, or where one blocked the other
 */
export async function askReview(
  actor: Actor,
  {
    experienceId,
    personIds,
    request,
  }: { experienceId: string; personIds: readonly string[]; request: string },
): Promise<ExperienceDraft> {
  const { experience: found } = await requireExperience(actor, experienceId, canWriteExperience);
  const { _id } = found;
  const { personId: by } = actor;
  const asked = [...new Set(personIds.map((id) => id.toLowerCase()))];
  await mustReceive(actor, asked);
  const channels = await findExperienceChannels(_id);
  const changed = await changeExperience(
    _id,
    async ({ authorIds, reviews }) => {
      refuse(
        asked.findIndex((id) => authorIds.includes(id)),
        'author',
      );
      const fresh = asked.filter((id) => !reviews.some((one) => one.personId === id && one.readAt === null));
      if (fresh.length === 0) return null;
      const askedNow = fresh.map(
        (personId): ReviewDoc => ({
          ...{ personId, askedBy: by, askedAt: new Date(), request, words: '', readAt: null },
        }),
      );
      const all = [...reviews.filter(({ personId }) => !fresh.includes(personId)), ...askedNow];
      if (all.length > MOST_REVIEWERS) refuse(asked.length - 1, 'too_many');
      const reviewerIds = all.map(({ personId }) => personId);
      return {
        set: { reviews: all },
        also: [...planChannels(channels, reviewerIds), ...(await planReviewers(_id, reviewerIds))],
        events: [
          { type: 'experience.review-asked', data: { experienceId: _id, by, personIds: fresh, request } },
        ],
      };
    },
    { authorise: authoriseExperience(actor, _id, canWriteExperience) },
  );
  channelsChanged(channels.map((channel) => channel._id));
  return draftOf(actor, changed);
}

function planChannels(channels: readonly { _id: string }[], reviewerIds: readonly string[]): Change[] {
  return channels.map(({ _id }) => planExperienceChannelReaders(_id, { reviewerIds }));
}

async function planReviewers(experienceId: string, reviewerIds: string[]): Promise<Change[]> {
  const edition = await findCurrentEdition(experienceId);
  return edition ? [planEditionChange(edition, { reviewerIds })] : [];
}

async function mustReceive(actor: Actor, personIds: readonly string[]): Promise<void> {
  const blocks = await loadBlocks([actor.personId, ...personIds]);
  for (const [index, id] of personIds.entries()) {
    const person = await readPerson(actor, id).catch(() => null);
    if (!person) throw refused(index, 'unknown');
    const apart = blocks(actor.personId, id) || blocks(id, actor.personId);
    const { suspended } = await loadActor(id);
    const isThemselves = id === actor.personId;
    if (isThemselves) throw refused(index, 'author');
    if (apart || suspended || !canWriteToPerson(actor, person.facts)) throw new AppError('not_receiving');
  }
}

function refuse(index: number, reason: string): void {
  if (index >= 0) throw refused(index, reason);
}

function refused(index: number, reason: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['personIds', index], reason }] });
}

/**
 * Says that one has read a draft, and what one thinks of it; again, it changes what one said.
 *
 * @throws AppError `not_found`; `forbidden` for an author, whom nobody asked
 */
export async function endReview(
  actor: Actor,
  { experienceId, words }: { experienceId: string; words: string },
): Promise<ExperienceDraft> {
  const { experience: found } = await requireExperience(actor, experienceId, canReviewExperience);
  const { _id } = found;
  const { personId: by } = actor;
  const changed = await changeExperience(
    _id,
    ({ authorIds, reviews }) => {
      const mine = reviews.find(({ personId }) => personId === by);
      if (!mine) throw new AppError('forbidden');
      if (mine.readAt !== null && mine.words === words) return null;
      const read = { ...mine, words, readAt: new Date() };
      return {
        set: { reviews: reviews.map((review) => (review === mine ? read : review)) },
        events: [{ type: 'experience.reviewed', data: { experienceId: _id, by, authorIds, words } }],
      };
    },
    { authorise: authoriseExperience(actor, _id, canReviewExperience) },
  );
  return draftOf(actor, changed);
}
