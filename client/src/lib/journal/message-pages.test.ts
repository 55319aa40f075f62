import type { Message, MessagePage } from '@sentiers/shared/messages/schema.ts';
import { describe, expect, test } from 'vitest';
import { MessagePages } from './message-pages.ts';
import { messageOf } from './testing/sample-entities.ts';

const newest = { newest: true } as const;

/** A page of these ranks, each message at version 1, of a conversation of so many. */
function page(from: number, to: number, lastSeq: number): MessagePage {
  const items = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => messageOf(from + at, 1));
  return {
    ...{ version: 1, audience: 'readers', incarnation: 1, items, lastSeq },
    ...{ hasOlder: from > 1, hasNewer: to < lastSeq },
  };
}

const hidden = (seq: number, version = 2) => messageOf(seq, version, { state: 'hidden' });

function shown(pages: MessagePages, seq: number): [number, number][] | undefined {
  return pages.ranges.rangeAt(seq)?.items.map((message: Message) => [message.seq, message.version]);
}

describe('a page under way', () => {
  test('brings nothing back that was changed since it was asked for, loaded or not', () => {
    const pages = new MessagePages();
    pages.insert(newest, page(9, 10, 10));
    const end = pages.begin();
    const latest = hidden(7, 3);
    for (const change of [hidden(7, 2), latest, hidden(7, 3), hidden(7, 2)]) pages.apply(change);
    pages.acknowledge(messageOf(8, 1, { body: 'tel quel' }));
    pages.insert({ before: 9 }, page(6, 8, 10));
    end();
    expect(shown(pages, 6)).toEqual([
      [6, 1],
      [7, 3],
      [8, 1],
      [9, 1],
      [10, 1],
    ]);
    expect(pages.ranges.get('message-7')).toBe(latest);
    expect(pages.ranges.get('message-8')?.body).toBe('mot 8');
  });

  test('read before a message was moved away brings nothing of it back', () => {
    const pages = new MessagePages();
    pages.begin();
    pages.apply({ ...messageOf(3, 2, { state: 'moved', body: '' }), id: 'left' });
    pages.insert(newest, page(2, 4, 4));
    expect(pages.ranges.rangeAt(3)?.items.map(({ body }) => body)).toEqual(['mot 2', '', 'mot 4']);
  });

  test('is followed by what was published since, as far as there is no hole', () => {
    const pages = new MessagePages();
    pages.begin();
    for (const seq of [6, 5, 8]) pages.apply(messageOf(seq, seq));
    pages.insert(newest, page(2, 4, 4));
    expect(shown(pages, 3)).toEqual([
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 5],
      [6, 6],
    ]);
    expect(pages.lastSeq).toBe(8);
  });

  test('that is empty is followed by what was published since', () => {
    const pages = new MessagePages();
    pages.begin();
    pages.apply(messageOf(1, 1));
    pages.acknowledge(messageOf(2, 2));
    pages.insert(newest, page(1, 0, 0));
    expect(shown(pages, 1)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('that is empty, though there are older ones, is followed by what was published right behind them', () => {
    const pages = new MessagePages();
    pages.begin();
    pages.apply(messageOf(5, 5));
    pages.insert(newest, { ...page(5, 4, 4), items: [] });
    expect(shown(pages, 5)).toEqual([[5, 5]]);
  });

  test('of an older part is followed by nothing', () => {
    const pages = new MessagePages();
    pages.begin();
    pages.apply(messageOf(5, 5));
    pages.insert({ around: 3 }, page(3, 4, 9));
    expect(shown(pages, 4)).toEqual([
      [3, 1],
      [4, 1],
    ]);
  });

  test('is laid under what came since as long as any is under way, and no longer', () => {
    const pages = new MessagePages();
    pages.apply(hidden(2));
    const ends = [pages.begin(), pages.begin()];
    pages.apply(hidden(3));
    ends[0]?.();
    pages.insert({ around: 3 }, page(2, 4, 9));
    expect(shown(pages, 3)).toEqual([
      [2, 1],
      [3, 2],
      [4, 1],
    ]);
    pages.ranges.clear();
    ends[1]?.();
    pages.insert({ around: 3 }, page(2, 4, 9));
    expect(pages.ranges.get('message-3')?.version).toBe(1);
  });
});

describe('the answer to a write', () => {
  test.each([
    ['right behind the newest', 11, true],
    ['of a message that is there', 10, true],
    ['after a hole', 12, false],
  ])('%s is to be seen: %s', (_, seq, seen) => {
    const pages = new MessagePages();
    pages.insert(newest, page(9, 10, 10));
    expect(pages.acknowledge(messageOf(seq, 2))).toBe(seen);
    expect(pages.ranges.get(`message-${seq}`)?.version).toBe(seen ? 2 : undefined);
  });

  test.each([
    ['is seen where its part is looked at', 4, true],
    ['is not where it is not', 11, false],
  ])('%s', (_, seq, seen) => {
    const pages = new MessagePages();
    pages.insert({ around: 3 }, page(2, 4, 10));
    expect(pages.acknowledge(messageOf(seq, 2))).toBe(seen);
  });
});

describe('a page leaves a hole', () => {
  const live = new MessagePages();
  live.insert(newest, page(9, 10, 10));

  test.each([
    ['that begins after what is not known', newest, page(12, 13, 13), true],
    ['that begins right behind', newest, page(11, 12, 12), false],
    ['that does not follow what is new', { around: 13 }, page(12, 14, 20), false],
  ])('%s: %4$s', (_, wanted, read, expected) => {
    expect(live.leavesHole(wanted, read)).toBe(expected);
  });

  test('never where what is new was not read', () => {
    const pages = new MessagePages();
    pages.insert({ around: 3 }, page(2, 4, 10));
    expect(pages.leavesHole(newest, page(12, 13, 13))).toBe(false);
  });
});

describe('the highest rank known', () => {
  test('is that of a page, of a change or of what is loaded', () => {
    const pages = new MessagePages();
    expect(pages.lastSeq).toBe(0);
    pages.insert({ around: 3 }, page(2, 4, 10));
    expect(pages.lastSeq).toBe(10);
    pages.insert({ around: 3 }, page(2, 4, 9));
    expect(pages.lastSeq).toBe(10);
    pages.apply(messageOf(12, 2));
    pages.apply(messageOf(11, 3));
    expect(pages.lastSeq).toBe(12);
    pages.restore({ from: 13, messages: [messageOf(13, 1), messageOf(14, 1)] });
    expect(pages.lastSeq).toBe(14);
  });
});

describe('what is kept', () => {
  test.each([
    ['all there is, from where it was read', 3, { from: 9, seqs: [10, 11] }],
    ['all there is, where it is just as much', 2, { from: 9, seqs: [10, 11] }],
    ['the last ones', 1, { from: 11, seqs: [11] }],
  ])('is %s', (_, most, { from, seqs }) => {
    const pages = new MessagePages();
    pages.restore({ from: 9, messages: [messageOf(10, 1), messageOf(11, 1)] });
    const kept = pages.kept(most);
    expect([kept?.from, kept?.messages.map(({ seq }) => seq)]).toEqual([from, seqs]);
  });

  test('is nothing where what is new was not read', () => {
    const pages = new MessagePages();
    expect(pages.kept(5)).toBeNull();
    pages.insert({ around: 3 }, page(2, 4, 10));
    expect(pages.kept(5)).toBeNull();
  });
});

test('nothing is left of what was thrown away, nor of what came while a page was under way', () => {
  const pages = new MessagePages();
  pages.begin();
  pages.insert(newest, page(2, 4, 4));
  pages.apply(hidden(3));
  pages.clear();
  expect([pages.lastSeq, pages.ranges.size]).toEqual([0, 0]);
  pages.insert({ around: 3 }, page(2, 4, 9));
  expect(pages.ranges.get('message-3')?.version).toBe(1);
});
