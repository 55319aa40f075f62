import { describe, expect, it } from 'vitest';
import { isFollowed, isMuted, levelIn, showsUnread } from './policy.ts';
import type { ChannelLevel, ThreadLevel } from './schema.ts';

type Row = [
  thread: ThreadLevel | null,
  takesPart: boolean,
  channel: ChannelLevel | null,
  level: ChannelLevel,
];

/** The thread's own choice, then the channel's, then the default. */
const table: Row[] = [
  [null, false, null, 'mine'],
  [null, true, null, 'all'],
  [null, false, 'mine', 'mine'],
  [null, true, 'mine', 'all'],
  [null, false, 'all', 'all'],
  [null, true, 'all', 'all'],
  [null, false, 'mentions', 'mentions'],
  [null, true, 'mentions', 'mentions'],
  [null, false, 'none', 'none'],
  [null, true, 'none', 'none'],
  ['all', false, null, 'all'],
  ['all', false, 'mentions', 'all'],
  ['all', true, 'none', 'all'],
  ['mentions', true, null, 'mentions'],
  ['mentions', true, 'all', 'mentions'],
  ['mentions', false, 'none', 'mentions'],
  ['none', true, null, 'none'],
  ['none', true, 'all', 'none'],
  ['none', false, 'mentions', 'none'],
];

describe('what one gets of a thread', () => {
  it.each(table)(
    'its own choice %s, taking part %s, in a channel at %s: %s',
    (level, takesPart, channel, expected) => {
      const thread = { level, takesPart, mutedUntil: null };
      const choice = { level: channel, mutedUntil: null };
      expect(levelIn(thread, choice)).toBe(expected);
      expect(isFollowed(thread, choice)).toBe(expected === 'all');
      expect(showsUnread(thread, choice, 0)).toBe(expected === 'all' || expected === 'mine');
    },
  );
});

describe('silence', () => {
  const now = Date.parse('2026-03-02T08:00:00.000Z');
  const before = '2026-03-02T07:59:59.999Z';
  const after = '2026-03-02T08:00:00.001Z';

  it.each([
    [[null, null], false],
    [[before, null], false],
    [[new Date(now).toISOString()], false],
    [[after, null], true],
    [[null, after], true],
    [[before, after], true],
  ])('until %j: %s', (until, expected) => {
    expect(isMuted(until, now)).toBe(expected);
    const [thread = null, channel = null] = until;
    const followed = { level: 'all', takesPart: true, mutedUntil: thread } as const;
    expect(showsUnread(followed, { level: 'all', mutedUntil: channel }, now)).toBe(!expected);
  });
});
