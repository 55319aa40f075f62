import type { Actor } from '@sentiers/shared/actor.ts';
import { listReadableChannels } from '../channels/channels.access.ts';
import { type NoticeDoc, NoticeModel } from './inbox.model.ts';
import { readableNotices, waitingNotices } from './inbox.queries.ts';
import { endNotice, reopenNotice } from './notices.ts';

/** How many lines one request sets aside. */
const AT_ONCE = 200;

/**
 * Sets aside every line that waited at a moment, of one thread or of all: what came later stays. One request sets
 * aside so many, and says whether there are more. Answers which, for taking them up again.
 */
export async function markAllDone(
  actor: Actor,
  { upTo, threadId }: { upTo: string; threadId?: string | undefined },
): Promise<{ noticeIds: string[]; more: boolean }> {
  const notices = await NoticeModel.find({
    $and: [
      readableNotices(actor, await listReadableChannels(actor)),
      await waitingNotices(actor),
      { at: { $lte: new Date(upTo) }, ...(threadId !== undefined && { threadId }) },
    ],
  })
    .sort({ at: -1, _id: -1 })
    .limit(AT_ONCE)
    .lean<NoticeDoc[]>();
  await Promise.all(notices.map((notice) => endNotice(notice, 'aside')));
  return { noticeIds: notices.map(({ _id }) => _id), more: notices.length === AT_ONCE };
}

/** Sets many lines aside, or takes them up again; those that aren't the actor's are passed over. */
export async function setManyDone(
  actor: Actor,
  { noticeIds, done }: { noticeIds: readonly string[]; done: boolean },
): Promise<{ noticeIds: string[] }> {
  const notices = await NoticeModel.find({
    $and: [
      readableNotices(actor, await listReadableChannels(actor)),
      { _id: { $in: [...noticeIds] }, open: done },
    ],
  }).lean<NoticeDoc[]>();
  await Promise.all(notices.map((notice) => (done ? endNotice(notice, 'aside') : reopenNotice(notice))));
  return { noticeIds: notices.map(({ _id }) => _id) };
}
