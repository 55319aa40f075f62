import type { Actor } from '@sentiers/shared/actor.ts';
import { type Bookmark, type BookmarkMark, MOST_BOOKMARK_MARKS } from '@sentiers/shared/bookmarks/schema.ts';
import { instantSchema } from '@sentiers/shared/ids.ts';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts';
import { describeMessages, unreadable } from '../later/later.queries.ts';
import { type BookmarkDoc, BookmarkModel } from './bookmarks.model.ts';

const cursorSchema = z.object({ at: instantSchema, id: z.guid() });

/** The actor's bookmarks, the latest first. */
export async function listBookmarks(
  actor: Actor,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<{ items: Bookmark[]; next: string | null }> {
  const after = decodeCursor(before, cursorSchema);
  const at = after && new Date(after.at);
  const found = await BookmarkModel.find({
    personId: actor.personId,
    removedAt: null,
    ...(after && at && { $or: [{ at: { $lt: at } }, { at, _id: { $lt: after.id } }] }),
  })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean<BookmarkDoc[]>();
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: await presentBookmarks(actor, page),
    next: last ? encodeCursor({ at: last.at.toISOString(), id: last._id }) : null,
  };
}

/** Which messages bear a bookmark of the actor's: their own ids and notes, nothing of what the messages say. */
export async function listMarks({ personId }: Actor): Promise<{ items: BookmarkMark[] }> {
  const items = await BookmarkModel.find({ personId, removedAt: null })
    .sort({ at: -1, _id: -1 })
    .limit(MOST_BOOKMARK_MARKS)
    .select({ _id: 0, messageId: 1, note: 1 })
    .lean<BookmarkMark[]>();
  return { items };
}

/** With the words of the message as the actor reads them now; none where they don't. */
export async function presentBookmarks(actor: Actor, docs: readonly BookmarkDoc[]): Promise<Bookmark[]> {
  const messages = await describeMessages(
    actor,
    docs.map(({ messageId }) => messageId),
  );
  return docs.map(({ _id, messageId, at, note }) => ({
    id: _id,
    messageId,
    at: at.toISOString(),
    note,
    ...(messages.get(messageId) ?? unreadable),
  }));
}
