import { describe, expect, test } from 'vitest';
import { firstAtOrAfter, MessageRanges } from './message-ranges.ts';
import { messageOf } from './testing/sample-entities.ts';

const live = Number.POSITIVE_INFINITY;

function between(from: number, to: number, version = 1) {
  return Array.from({ length: to - from + 1 }, (_, at) => messageOf(from + at, version));
}

function ranges(...pages: [from: number, to: number][]): MessageRanges {
  const made = new MessageRanges();
  for (const [from, to] of pages) made.insert({ from, to, items: between(from, to === live ? from : to) });
  return made;
}

function seqsAt(made: MessageRanges, seq: number): number[] | undefined {
  return made.rangeAt(seq)?.items.map((message) => message.seq);
}

describe('a change', () => {
  test('of a rank that was read is applied once, and never over a later one', () => {
    const made = ranges([3, 5]);
    const changed = messageOf(4, 7, { body: 'corrigé' });
    expect(made.apply(changed)).toBe(true);
    expect(made.apply(messageOf(4, 7))).toBe(false);
    expect(made.apply(messageOf(4, 6))).toBe(false);
    expect(made.get('message-4')).toBe(changed);
    expect(made.rangeAt(4)?.items[1]).toBe(changed);
    expect(seqsAt(made, 4)).toEqual([3, 4, 5]);
  });

  test.each([2, 6])('of rank %s, outside of what was read, is not inserted', (seq) => {
    const made = ranges([3, 5]);
    expect(made.apply(messageOf(seq, 9))).toBe(false);
    expect(made.get(`message-${seq}`)).toBeUndefined();
    expect(made.hasClientId(`client-${seq}`)).toBe(false);
    expect(made.size).toBe(3);
  });

  test.each([3, 5])('of rank %s, at the edge of what was read, is', (seq) => {
    expect(ranges([3, 5]).apply(messageOf(seq, 9))).toBe(true);
  });

  test('of a rank may be of another entry: the tombstone of one that was moved away, which never comes back', () => {
    const made = ranges([3, 5]);
    const tombstone = { ...messageOf(4, 7, { state: 'moved', body: '' }), id: 'left' };
    expect(made.apply(tombstone)).toBe(true);
    expect(made.apply(messageOf(4, 6))).toBe(false);
    made.insert({ from: 2, to: 4, items: between(2, 4) });
    expect(made.rangeAt(4)?.items.map(({ id }) => id)).toEqual([
      'message-2',
      'message-3',
      'left',
      'message-5',
    ]);
    expect(made.get('message-4')).toBeUndefined();
    expect(made.get('left')).toBe(tombstone);
  });

  test('that is new takes its place behind the newest', () => {
    const made = ranges([3, live]);
    expect(made.apply(messageOf(5, 9))).toBe(true);
    expect(made.apply(messageOf(4, 10))).toBe(true);
    expect(seqsAt(made, 3)).toEqual([3, 4, 5]);
    expect(made.hasClientId('client-5')).toBe(true);
  });
});

describe('a page', () => {
  test.each([
    ['follows what is there', [1, 3], [4, 6]],
    ['precedes what is there', [4, 6], [1, 3]],
    ['overlaps its end', [1, 4], [3, 6]],
    ['overlaps its beginning', [3, 6], [1, 4]],
    ['lies within it', [1, 6], [3, 4]],
    ['holds it', [3, 4], [1, 6]],
  ] as const)('that %s becomes one with it', (_, [from, to], [pageFrom, pageTo]) => {
    const made = ranges([from, to], [pageFrom, pageTo]);
    expect(made.rangeAt(1)).toMatchObject({ from: 1, to: 6 });
    expect(seqsAt(made, 1)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(made.rangeAt(6)).toBe(made.rangeAt(1));
    expect(made.size).toBe(6);
  });

  test.each([
    ['after', [1, 3], [5, 7]],
    ['before', [5, 7], [1, 3]],
  ] as const)('that comes %s a hole stands by itself', (_, [from, to], [pageFrom, pageTo]) => {
    const made = ranges([from, to], [pageFrom, pageTo]);
    expect([seqsAt(made, 1), seqsAt(made, 4), seqsAt(made, 5)]).toEqual([[1, 2, 3], undefined, [5, 6, 7]]);
  });

  test('that fills a hole joins both sides', () => {
    const made = ranges([10, live], [1, 3], [4, 9]);
    expect(made.rangeAt(1)).toMatchObject({ from: 1, to: live });
    expect(seqsAt(made, 1)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('brings what is later, and leaves what is known at the same version or a later one', () => {
    const made = ranges([1, 3]);
    const later = messageOf(2, 5);
    made.apply(later);
    const known = made.get('message-1');
    const [same, older, newer] = [messageOf(1, 1), messageOf(2, 4), messageOf(3, 2)];
    made.insert({ from: 1, to: 3, items: [same, older, newer] });
    const items = made.rangeAt(1)?.items;
    expect(items?.[0]).toBe(known);
    expect(items?.[1]).toBe(later);
    expect(items?.[2]).toBe(newer);
    expect(made.get('message-3')).toBe(newer);
  });
});

describe('the newest', () => {
  test.each([
    ['nothing was read', () => ranges(), 0, false],
    ['only older parts were read', () => ranges([1, 3], [5, 7]), 0, false],
    ['the newest page was read first', () => ranges([9, live], [1, 3]), 9, true],
    ['the newest page was read last', () => ranges([1, 3], [9, live]), 9, true],
  ])('where %s', (_, make, newestSeq, isLive) => {
    const made = make();
    expect([made.newestSeq, made.isLive]).toEqual([newestSeq, isLive]);
  });

  test('of an empty newest page is what stands before it', () => {
    const made = new MessageRanges();
    made.insert({ from: 8, to: live, items: [] });
    expect(made.newestSeq).toBe(7);
  });
});

test('nothing is left of what was cleared', () => {
  const made = ranges([1, live]);
  made.clear();
  expect([made.size, made.get('message-1'), made.hasClientId('client-1'), made.rangeAt(1)]).toEqual([
    0,
    undefined,
    false,
    undefined,
  ]);
});

test.each([
  [0, 0],
  [2, 0],
  [3, 1],
  [4, 1],
  [5, 2],
  [6, 2],
  [7, 3],
])('the first message at or after rank %s is found at %s', (seq, at) => {
  const items = [messageOf(2, 1), messageOf(4, 1), messageOf(6, 1)];
  expect(firstAtOrAfter(items, seq)).toBe(at);
});
