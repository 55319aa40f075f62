import type { Actor } from '@sentiers/shared/actor.ts';
import type { FieldIssue } from '@sentiers/shared/error-body.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canBeginExperience, canWriteExperience } from '@sentiers/shared/experiences/policy.ts';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { channelsChanged } from '../channels/channels.access.ts';
import {
  findExperienceChannels,
  planExperienceChannelReaders,
} from '../channels/experience-channels.access.ts';
import { forgetRights, loadActor, loadActors } from '../memberships/memberships.queries.ts';
import { findReadablePeople } from '../people/people.access.ts';
import { draftOf } from './drafts.queries.ts';
import { changeExperience, contentChanged, type ExperienceChange } from './experience-changes.ts';
import { authoriseExperience, requireExperience } from './experiences.access.ts';
import type { ExperienceDoc } from './experiences.model.ts';

/**
 * Says who writes it: people of the programme whom the actor knows are added; of those who write it already, only
 * oneself may be left out, and who takes part in the programme no more. Whoever is added is told, and reads its draft and all that is said of it from then on.
 *
 * @throws AppError `invalid_input` with whom it may not name, or must; `last_author`
 */
export async function setAuthors(
  actor: Actor,
  { experienceId, personIds }: { experienceId: string; personIds: readonly string[] },
): Promise<ExperienceDraft> {
  const wanted = [...new Set(personIds.map((id) => id.toLowerCase()))];
  const changed = await change(actor, experienceId, async ({ authorIds }) => {
    const added = wanted.filter((id) => !authorIds.includes(id));
    await mustBeKnown(actor, added, wanted);
    await mustBeGone(authorIds.filter((id) => !wanted.includes(id) && id !== actor.personId));
    return [...authorIds.filter((id) => wanted.includes(id)), ...added];
  });
  // Whoever left it in the same breath is answered what they read last.
  return draftOf(actor, changed);
}

/** Is no longer one of its authors. Throws `last_author` where nobody else is. */
export async function leaveExperience(actor: Actor, experienceId: string): Promise<void> {
  await change(actor, experienceId, ({ authorIds }) => {
    if (authorIds.length === 1) throw new AppError('last_author');
    return authorIds.filter((id) => id !== actor.personId);
  });
}

type DecideAuthors = (experience: ExperienceDoc) => string[] | Promise<string[]>;

async function change(actor: Actor, experienceId: string, decide: DecideAuthors): Promise<ExperienceDoc> {
  const { experience: read } = await requireExperience(actor, experienceId, canWriteExperience);
  const channels = await findExperienceChannels(read._id);
  const ids = channels.map(({ _id }) => _id);
  let removed: string[] = [];
  const changed = await changeExperience(
    read._id,
    async (experience) => {
      const authorIds = await decide(experience);
      removed = experience.authorIds.filter((id) => !authorIds.includes(id));
      return planAuthors(actor, experience, { authorIds, channelIds: ids });
    },
    { authorise: authoriseExperience(actor, read._id, canWriteExperience) },
  );
  channelsChanged(ids);
  // Who lost what only its authors read is out of it before this is acknowledged.
  if (removed.length > 0) await forgetRights(removed);
  return changed;
}

function planAuthors(
  { personId: by }: Actor,
  experience: ExperienceDoc,
  { authorIds, channelIds }: { authorIds: string[]; channelIds: readonly string[] },
): ExperienceChange | null {
  const { _id: experienceId, reviews, agreements } = experience;
  const added = authorIds.filter((id) => !experience.authorIds.includes(id));
  if (added.length === 0 && authorIds.length === experience.authorIds.length) return null;
  const readers = reviews.filter(({ personId }) => !authorIds.includes(personId));
  return {
    set: {
      authorIds,
      reviews: readers,
      // What someone agreed to as an author ends with being one.
      agreements: agreements.filter(({ as, personId }) => as !== 'author' || authorIds.includes(personId)),
      ...contentChanged(experience),
    },
    also: channelIds.map((id) =>
      planExperienceChannelReaders(id, {
        authorIds,
        reviewerIds: readers.map(({ personId }) => personId),
      }),
    ),
    events:
      added.length > 0 ? [{ type: 'experience.authored', data: { experienceId, by, personIds: added } }] : [],
  };
}

/** Nobody is left out by others, but who takes part in the programme no more. Throws `invalid_input`. */
async function mustBeGone(personIds: readonly string[]): Promise<void> {
  const people = await loadActors(personIds);
  if ([...people.values()].some(canBeginExperience)) {
    throw refused([{ path: ['personIds'], reason: 'only_oneself' }]);
  }
}

/** People of the programme whose page the actor may open. Throws `invalid_input`. */
async function mustBeKnown(actor: Actor, added: readonly string[], wanted: readonly string[]): Promise<void> {
  const { personId } = actor;
  const [known, people] = await Promise.all([
    findReadablePeople(await loadActor(personId), added),
    loadActors(added),
  ]);
  const fields = added
    .filter((id) => {
      const person = people.get(id);
      return !known.has(id) || !person || !canBeginExperience(person);
    })
    .map((id): FieldIssue => ({ path: ['personIds', wanted.indexOf(id)], reason: 'not_in_programme' }));
  if (fields.length > 0) throw refused(fields);
}

function refused(fields: FieldIssue[]): AppError {
  return new AppError('invalid_input', { fields });
}
