import { type Actor, isCoordinator } from '@sentiers/shared/actor.ts';
import { type ChannelFacts, canModerateChannel, canReadChannel } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { experienceReasons, journeyReasons, type NoticeReason } from '@sentiers/shared/inbox/schema.ts';
import { canModerateThread, canReadThread, type ThreadFacts } from '@sentiers/shared/threads/policy.ts';
import { type NoticeDoc, NoticeModel } from './inbox.model.ts';

/** A line of the actor's own. Throws `not_found`, for those of others too. */
export async function readNotice(actor: Actor, noticeId: string): Promise<NoticeDoc> {
  const notice = await NoticeModel.findOne({ _id: noticeId, personId: actor.personId }).lean<NoticeDoc>();
  if (!notice) throw new AppError('not_found');
  return notice;
}

/** Reasons that concern who moderates a channel, and nobody else. */
export const moderationReasons: readonly NoticeReason[] = ['report-received', 'weekly-ready'];

/** Reasons that lead to something of a channel which is no thread. */
const channelReasons: readonly NoticeReason[] = [
  'import-consent',
  'seminar-announced',
  'seminar-placed',
  'seminar-changed',
  'seminar-reminder',
  'seminar-cancelled',
];

/** Reasons that concern their person wherever it is told of them, be it that they read the place no more. */
const ownReasons: readonly NoticeReason[] = ['replay-consent', 'replay-replaced', 'replay-absent'];

/**
 * Whether a line may be shown to its person: they read the thread still, and moderate it where it is a report's. A
 * report of what was said directly names no thread: it is the coordination's; what leads to a channel's care is its
 * moderators'.
 */
export function mayKnow(
  actor: Actor,
  notice: Pick<NoticeDoc, 'reason'> & Partial<Pick<NoticeDoc, 'channelId'>>,
  thread: ThreadFacts | undefined,
  channel?: ChannelFacts,
): boolean {
  if (notice.reason === 'report-received' && notice.channelId === null) return isCoordinator(actor);
  if (experienceReasons.includes(notice.reason) || journeyReasons.includes(notice.reason)) {
    return !actor.suspended;
  }
  if (notice.reason === 'weekly-ready') return channel !== undefined && canModerateChannel(actor, channel);
  if (ownReasons.includes(notice.reason)) return channel !== undefined && !actor.suspended;
  if (notice.reason === 'replay-closed') return channel !== undefined && canModerateChannel(actor, channel);
  if (channelReasons.includes(notice.reason)) return channel !== undefined && canReadChannel(actor, channel);
  if (!thread || !canReadThread(actor, thread)) return false;
  return notice.reason !== 'report-received' || canModerateThread(actor, thread);
}
