import { expect, test } from 'vitest';
import { laterMark, unreadAfter } from './read-mark.ts';

const message = (seq: number, author: string, state: 'published' | 'deleted' = 'published') => ({
  seq,
  author: {
    id: author,
    name: author,
    organisation: null,
    role: 'member' as const,
    cohortYear: null,
    photo: null,
  },
  state,
});

test('the later of two marks is of the greater epoch, then of the greater rank', () => {
  expect(laterMark({ epoch: 1, seq: 2 }, { epoch: 0, seq: 9 })).toEqual({ epoch: 1, seq: 2 });
  expect(laterMark({ epoch: 1, seq: 2 }, { epoch: 1, seq: 3 })).toEqual({ epoch: 1, seq: 3 });
});

test('what is unread is of others and stands, and all that is not loaded counts', () => {
  const items = [
    message(3, 'karim'),
    message(4, 'nora'),
    message(5, 'karim', 'deleted'),
    message(6, 'karim'),
  ];
  expect(unreadAfter({ items, lastSeq: 6 }, 3, 'nora')).toBe(1);
  expect(unreadAfter({ items, lastSeq: 6 }, 2, 'nora')).toBe(2);
  expect(unreadAfter({ items, lastSeq: 9 }, 3, 'nora')).toBe(4);
  expect(unreadAfter({ items: [], lastSeq: 9 }, 7, 'nora')).toBe(2);
  expect(unreadAfter({ items, lastSeq: 6 }, 6, 'nora')).toBe(0);
});
