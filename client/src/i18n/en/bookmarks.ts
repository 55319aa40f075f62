import type { messages as french } from '../fr/bookmarks.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  title: 'Bookmarks',
  lede: 'Nobody else sees them.',
  emptyTitle: 'No bookmark',
  empty: 'A message’s menu can bookmark it, with a note to yourself.',
  failedTitle: 'Your bookmarks could not be read',
  failed: 'Check your network, then try again.',
  retry: 'Try again',
  more: 'See older bookmarks',
  add: 'Add a note',
  change: 'Change the note',
  addAsked: 'Add a note to the bookmark…',
  changeAsked: 'Change the bookmark’s note…',
  changeTitle: 'This bookmark’s note',
  changed: 'Noted.',
  save: 'Save',
  note: 'A word to yourself',
  remove: 'Remove',
  removeMark: 'Remove the bookmark',
  removed: 'Bookmark removed.',
  undone: 'Restored.',
  setTitle: 'Bookmark this message',
  setBody: 'You will find this message among your bookmarks. Nobody else sees it.',
  setConfirm: 'Bookmark',
  set: 'Bookmarked.',
};
