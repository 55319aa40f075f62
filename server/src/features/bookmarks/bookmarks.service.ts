import type { Actor } from '@sentiers/shared/actor.ts';
import type { Bookmark } from '@sentiers/shared/bookmarks/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { journal } from '../../platform/journal/journal.ts';
import { readMessage } from '../messages/messages.access.ts';
import { type BookmarkDoc, BookmarkModel, bookmarkId } from './bookmarks.model.ts';
import { presentBookmarks } from './bookmarks.queries.ts';

/** Keeps a message at hand, or changes the note of one that is; without a note, the one that is there stays. */
export async function setBookmark(
  actor: Actor,
  { messageId, note }: { messageId: string; note?: string | undefined },
): Promise<Bookmark> {
  const { message } = await readMessage(actor, messageId);
  const id = bookmarkId(actor.personId, message._id);
  const kept = await BookmarkModel.findById(id).lean<BookmarkDoc>();
  const standing = kept?.removedAt === null ? kept : null;
  const doc: BookmarkDoc = {
    _id: id,
    personId: actor.personId,
    messageId: message._id,
    note: note ?? standing?.note ?? '',
    at: standing?.at ?? new Date(),
    revision: (kept?.revision ?? 0) + 1,
    removedAt: null,
    version: 0,
  };
  const { version: _, ...fields } = doc;
  const { entity } = await journal.commit<BookmarkDoc>({
    changes: [
      {
        entity: { kind: 'bookmark', id },
        streams: [{ kind: 'person', id: actor.personId }],
        write: ({ version }) =>
          kept
            ? { where: { revision: kept.revision }, update: { $set: fields } }
            : { insert: { ...doc, version } },
      },
    ],
  });
  const [presented] = await presentBookmarks(actor, [entity.doc]);
  if (!presented) throw new AppError('internal');
  return presented;
}

/** Takes a bookmark away, of what can't be read any more too; one that is not there is fine. */
export async function removeBookmark(actor: Actor, messageId: string): Promise<{ messageId: string }> {
  const kept = await BookmarkModel.findOne({
    _id: bookmarkId(actor.personId, messageId),
    removedAt: null,
  }).lean<BookmarkDoc>();
  if (!kept) return { messageId };
  await journal.commit<BookmarkDoc>({
    changes: [
      {
        entity: { kind: 'bookmark', id: kept._id },
        streams: [{ kind: 'person', id: actor.personId }],
        write: ({ at }) => ({
          where: { revision: kept.revision, removedAt: null },
          update: { $set: { removedAt: at } },
        }),
        refused: () => new AppError('already_done'),
      },
    ],
  });
  return { messageId };
}
