import type { Message } from '@sentiers/shared/messages/schema.ts';
import { describe, expect, it } from 'vitest';
import { eventsAfter, firstUnreadOf, timelineRows } from './timeline.ts';

const person = (id: string) => ({
  id,
  name: `Personne ${id}`,
  organisation: null,
  role: 'member' as const,
  cohortYear: null,
  photo: null,
});

function message(seq: number, author: string, at: string, state: Message['state'] = 'published'): Message {
  return {
    id: `m${seq}`,
    clientId: `c${seq}`,
    version: seq,
    kind: 'message',
    conversationId: 't',
    seq,
    revision: 0,
    author: person(author),
    state,
    body: 'mots',
    files: [],
    createdAt: at,
    writtenAt: null,
    editedAt: null,
    reactions: [],
    mark: null,
    movedIn: false,
    hiddenReason: null,
  };
}

const base = {
  waiting: [],
  me: 'nora',
  unreadFrom: null,
  hasOlder: false,
  seams: new Set<number>(),
  history: [],
};
const at = (time: string, day = '21') => new Date(`2026-11-${day}T${time}:00`).toISOString();

describe('timelineRows', () => {
  it('opens a day on the first message of each day', () => {
    const messages = [
      message(1, 'a', at('09:00')),
      message(2, 'b', at('10:00')),
      message(3, 'b', at('08:00', '22')),
    ];
    expect(timelineRows({ ...base, messages }).map(({ day }) => day)).toEqual([
      at('09:00'),
      null,
      at('08:00', '22'),
    ]);
  });

  it('does not claim to know the day of the first message when older ones are not loaded', () => {
    const rows = timelineRows({ ...base, hasOlder: true, messages: [message(9, 'a', at('09:00'))] });
    expect(rows[0]?.day).toBeNull();
  });

  it('groups the words of one author within five minutes, and not beyond', () => {
    const messages = [
      message(1, 'a', at('09:00')),
      message(2, 'a', at('09:04')),
      message(3, 'a', at('09:10')),
      message(4, 'b', at('09:11')),
    ];
    expect(timelineRows({ ...base, messages }).map(({ grouped }) => grouped)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('names the author again after a tombstone, the unread line and a seam between pages', () => {
    const messages = [
      message(1, 'a', at('09:00'), 'hidden'),
      message(2, 'a', at('09:01')),
      message(3, 'a', at('09:02')),
      message(4, 'a', at('09:03')),
    ];
    const rows = timelineRows({ ...base, messages, unreadFrom: 3, seams: new Set([4]) });
    expect(rows.map(({ grouped }) => grouped)).toEqual([false, false, false, false]);
    expect(rows.map(({ opensUnread }) => opensUnread)).toEqual([false, false, true, false]);
  });

  it('puts what waits after what was sent, grouped with my own words', () => {
    const rows = timelineRows({
      ...base,
      messages: [message(1, 'nora', at('09:00'))],
      waiting: [{ clientId: 'w', writtenAt: at('09:02') }],
    });
    expect(rows.map(({ kind, grouped }) => [kind, grouped])).toEqual([
      ['message', false],
      ['waiting', true],
    ]);
  });
});

describe('firstUnreadOf', () => {
  const messages = [
    message(1, 'a', at('09:00')),
    message(2, 'nora', at('09:01')),
    message(3, 'a', at('09:02'), 'deleted'),
    message(4, 'a', at('09:03')),
  ];
  it('passes over my own messages and tombstones', () => {
    expect(firstUnreadOf(messages, 1, 'nora')).toBe(4);
  });
  it('is null when all is read', () => {
    expect(firstUnreadOf(messages, 4, 'nora')).toBeNull();
  });
});

describe('what a thread went through', () => {
  const renamed = (when: string) => ({ kind: 'renamed' as const, at: when, by: person('b'), words: 'Avant' });
  const messages = [message(1, 'a', at('09:00')), message(2, 'a', at('09:02')), message(3, 'a', at('09:04'))];
  const history = [renamed(at('08:00')), renamed(at('09:01')), renamed(at('09:05'))];

  it('stands above the first message after it, whose author is named again', () => {
    const rows = timelineRows({ ...base, messages, history });
    expect(rows.map(({ events }) => events.length)).toEqual([1, 1, 0]);
    expect(rows.map(({ grouped }) => grouped)).toEqual([false, false, true]);
    expect(eventsAfter(history, { items: messages, hasNewer: false })).toEqual([history[2]]);
  });

  it('is not told where the messages around it are not loaded', () => {
    const rows = timelineRows({ ...base, messages, history, hasOlder: true });
    expect(rows[0]?.events).toEqual([]);
    expect(eventsAfter(history, { items: messages, hasNewer: true })).toEqual([]);
    expect(eventsAfter(history, { items: [], hasNewer: false })).toEqual([]);
  });
});
