import { findLastPublished } from '../messages/messages.queries.ts';
import { StandingModel, toMinute } from './standings.model.ts';

/**
 * Brings the unread flags of a thread's followers to what its messages say now: something is unread for someone if
 * the last published message, or, where that is their own, the last one of somebody else, comes after their mark.
 * Only flags that are wrong are written, so that a thousand followers cost nothing while they have not read.
 * Running it twice, or late, does no harm.
 */
export async function refreshUnreadFlags(threadId: string): Promise<void> {
  const { seq, authorId, seqOfOthers } = await findLastPublished(threadId);
  const others = { threadId, following: true, personId: { $ne: authorId } };
  const author = { threadId, following: true, personId: authorId };
  await Promise.all([
    setFlag({ ...others, hasUnread: false, readSeq: { $lt: seq } }, true),
    setFlag({ ...others, hasUnread: true, readSeq: { $gte: seq } }, false),
    setFlag({ ...author, hasUnread: false, readSeq: { $lt: seqOfOthers } }, true),
    setFlag({ ...author, hasUnread: true, readSeq: { $gte: seqOfOthers } }, false),
  ]);
}

/** Moves a thread up in its followers' lists, at most once a minute for each. */
export async function noteActivity(threadId: string, at: Date): Promise<void> {
  const minute = toMinute(at);
  await StandingModel.updateMany(
    { threadId, following: true, activityAt: { $lt: minute } },
    { $set: { activityAt: minute } },
  );
}

async function setFlag(filter: object, hasUnread: boolean): Promise<void> {
  await StandingModel.updateMany(filter, { $set: { hasUnread } });
}
