import type { Actor } from '@sentiers/shared/actor.ts';
import { canDiscardExperience } from '@sentiers/shared/experiences/policy.ts';
import mongoose from 'mongoose';
import { channelsChanged } from '../channels/channels.access.ts';
import {
  findExperienceChannels,
  planExperienceChannelReaders,
  removeExperienceChannels,
} from '../channels/experience-channels.access.ts';
import { forgetRights } from '../memberships/memberships.queries.ts';
import { changeExperience } from './experience-changes.ts';
import { authoriseExperience, requireExperience } from './experiences.access.ts';
import { ExperienceModel } from './experiences.model.ts';
import { NoteModel } from './notes.model.ts';

type Listener = (discarded: { experienceId: string; personIds: readonly string[] }) => void;
const listeners = new Set<Listener>();

/** Is told, on the server that did it, of a draft that is no more, and of who read it. Answers how to stop. */
export function onDiscarded(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Throws a draft away that was never published, with its remarks: from the commit on nobody reads it, and what is left
 * of it is cleared in the same breath, or by the consumer of the event where a crash came between.
 *
 * @throws AppError `not_found`, `forbidden`
 */
export async function discardExperience(actor: Actor, experienceId: string): Promise<void> {
  const { experience: read } = await requireExperience(actor, experienceId, canDiscardExperience);
  const { _id: id } = read;
  const ids = (await findExperienceChannels(id)).map(({ _id }) => _id);
  let personIds: string[] = [];
  await changeExperience(
    id,
    ({ authorIds, reviews }) => {
      personIds = [...authorIds, ...reviews.map(({ personId }) => personId)];
      return {
        set: { authorIds: [], reviews: [], agreements: [], levels: [] },
        also: ids.map((each) => planExperienceChannelReaders(each, { authorIds: [], reviewerIds: [] })),
        events: [{ type: 'experience.discarded', data: { experienceId: id, by: actor.personId } }],
      };
    },
    { authorise: authoriseExperience(actor, id, canDiscardExperience) },
  );
  channelsChanged(ids);
  await forgetRights(personIds);
  for (const listener of listeners) listener({ experienceId: id, personIds });
  await clearDiscarded(id);
}

/** Clears what is left of a draft that was thrown away. Again, it does nothing. */
export async function clearDiscarded(experienceId: string): Promise<void> {
  let removed: string[] = [];
  await mongoose.connection.transaction(async (session) => {
    const gone = { _id: experienceId, state: 'draft' as const, authorIds: { $size: 0 } };
    const { deletedCount } = await ExperienceModel.deleteOne(gone, { session });
    removed = [];
    if (deletedCount === 0) return;
    await NoteModel.deleteMany({ experienceId }, { session });
    removed = await removeExperienceChannels(experienceId, session);
  });
  channelsChanged(removed);
}
