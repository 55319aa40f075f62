import { describe, expect, it } from 'vitest';
import { packOf, threadOf } from '../testing/sample-pack.ts';
import { changesBetween } from './pack-changes.ts';

const before = packOf();
const none = { agenda: false, roster: false, added: [], removed: [], messages: 0, threads: 0, bytes: 0 };
const note = { id: 'note', name: 'note.txt', bytes: 40, threadId: null };

describe('what changed since a seminar was taken along', () => {
  it('is nothing where nothing did', () => {
    expect(changesBetween(before, packOf())).toBeNull();
  });

  it.each([
    ['the agenda', { agenda: { revision: 2, bytes: 1_100 } }, { agenda: true, bytes: 1_100 }],
    ['who comes', { roster: { mark: 'b', bytes: 600 } }, { roster: true, bytes: 600 }],
    ['a document more', { documents: [...before.documents, note] }, { added: ['note.txt'], bytes: 40 }],
    ['a document less', { documents: [] }, { removed: ['plan.pdf'], bytes: 0 }],
    [
      'new messages',
      { threads: [threadOf({ version: 6, lastSeq: 5, bytes: 2_500 })] },
      { messages: 3, threads: 1, bytes: 2_500 },
    ],
    [
      'a thread more, all of whose messages are new',
      { threads: [threadOf(), threadOf({ threadId: 'other', lastSeq: 4 })] },
      { messages: 4, threads: 1, bytes: 2_000 },
    ],
    [
      'another title of a thread',
      { threads: [threadOf({ version: 4 })] },
      { messages: 0, threads: 1, bytes: 2_000 },
    ],
  ])('is %s', (_what, now, changes) => {
    expect(changesBetween(before, packOf(now))).toEqual({ ...none, ...changes });
  });
});
