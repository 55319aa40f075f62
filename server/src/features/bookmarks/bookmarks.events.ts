import type { BookmarkChange } from '@sentiers/shared/bookmarks/schema.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { clearWithConversations } from '../../platform/journal/removed-streams.ts';
import { type BookmarkDoc, BookmarkModel } from './bookmarks.model.ts';

/** What persons' journals carry of bookmarks. Once, before the server starts. */
export function registerBookmarks(): void {
  registerEntity<BookmarkDoc>({
    kind: 'bookmark',
    model: BookmarkModel,
    streams: [{ kind: 'person', idField: 'personId', versionField: 'version' }],
    present: (docs) => docs.map(present),
  });
  clearWithConversations(({ idsOf }, session) =>
    BookmarkModel.deleteMany({ messageId: { $in: [...idsOf('message')] } }, { session }),
  );
}

/** Only that it changed: what it says is read with the list, as rights stand then. */
function present({ _id, version }: BookmarkDoc): BookmarkChange {
  return { kind: 'bookmark', id: _id, version };
}
