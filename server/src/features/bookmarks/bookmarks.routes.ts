import { signedIn } from '../../platform/http/procedures.ts';
import { listBookmarks, listMarks } from './bookmarks.queries.ts';
import { removeBookmark, setBookmark } from './bookmarks.service.ts';

export const bookmarksRouter = {
  list: signedIn.bookmarks.list.handler(({ input, context }) => listBookmarks(context.actor, input)),
  marks: signedIn.bookmarks.marks.handler(({ context }) => listMarks(context.actor)),
  set: signedIn.bookmarks.set.handler(({ input, context }) => setBookmark(context.actor, input)),
  remove: signedIn.bookmarks.remove.handler(({ input, context }) =>
    removeBookmark(context.actor, input.messageId),
  ),
};
