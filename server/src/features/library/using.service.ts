import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { canReadExperience, commentLevels } from '@sentiers/shared/experiences/policy.ts';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import type { Unit } from '../../platform/journal/types.ts';
import { channelsChanged } from '../channels/channels.access.ts';
import { planExperienceChannel } from '../channels/experience-channels.access.ts';
import {
  type AccessedExperience,
  authoriseExperience,
  requireExperience,
} from '../experiences/experiences.access.ts';
import { titleFrom } from '../experiences/shown-editions.queries.ts';
import { planThread } from '../threads/opening.access.ts';
import { loadThreads } from '../threads/threads.access.ts';
import { commentChannelId, commentThreadId } from './comment-threads.ts';
import { UsefulMarkModel, usefulMarkId } from './useful-marks.model.ts';

/** Says that an experience was useful to the actor, and in what; or takes it back (null). Throws `not_found`. */
export async function setUseful(
  actor: Actor,
  { experienceId, useful }: { experienceId: string; useful: { reason: string; words: string } | null },
): Promise<void> {
  const { facts } = await requireExperience(actor, experienceId, canReadExperience);
  const { personId } = actor;
  const mark = useful ?? { reason: null, words: '' };
  await UsefulMarkModel.updateOne(
    { _id: usefulMarkId(facts.id, personId) },
    { $set: { experienceId: facts.id, personId, ...mark, changedAt: new Date() } },
    { upsert: true },
  );
}

type CommentLevel = Exclude<Level, 'public'>;

/**
 * The thread in which an experience is talked about at one level, made as it is first asked for: it has no message
 * then. Answers its id.
 *
 * @throws AppError `not_found`; `invalid_input` for a level that the actor doesn't read, or at which it isn't read
 */
export async function openComments(
  actor: Actor,
  { experienceId, level }: { experienceId: string; level: CommentLevel },
): Promise<string> {
  const accessed = await requireExperience(actor, experienceId, canReadExperience);
  if (!commentLevels(actor, accessed.facts).includes(level)) {
    throw new AppError('invalid_input', { fields: [{ path: ['level'], reason: 'unknown' }] });
  }
  const threadId = commentThreadId(accessed.facts.id, level);
  if ((await loadThreads([threadId])).has(threadId)) return threadId;
  await journal.commit(await opening(actor, accessed, level));
  channelsChanged([commentChannelId(accessed.facts.id, level)]);
  return threadId;
}

/** One commit: the level's channel, and its thread, which the authors follow. */
async function opening(actor: Actor, { facts }: AccessedExperience, level: CommentLevel): Promise<Unit> {
  const { id, cohortId, organisationId, authorIds, reviewerIds } = facts;
  const [channelId, threadId] = [commentChannelId(id, level), commentThreadId(id, level)];
  // Whoever reads no narrower level is not to learn a name from a title, nor from who opens the thread.
  const { title, named } = await titleFrom(id, level);
  const authorId = named ? (authorIds[0] ?? actor.personId) : actor.personId;
  const { stream, change } = planThread({ _id: threadId, channelId, title, kind: 'discussion', authorId });
  return {
    receipt: derivedReceipt('experience-comments', id, level),
    authorise: authoriseExperience(actor, id, (now, experience) =>
      commentLevels(now, experience).includes(level),
    ),
    createStreams: [stream],
    changes: [
      change,
      planExperienceChannel({
        ...{ id: channelId, cohortId },
        experience: { id, level, closed: false, organisationId, authorIds, reviewerIds },
      }),
    ],
    events: () => [{ type: 'experience.talk-opened', data: { threadId, channelId, authorIds } }],
  };
}
