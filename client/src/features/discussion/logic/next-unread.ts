import type { ThreadSummary } from '@sentiers/shared/threads/schema.ts';

type Line = Pick<ThreadSummary, 'id' | 'activityAt'>;

/**
 * The thread with something unread that comes after (or before) the one that is read, in the order of the list; round
 * its end, so that nothing is left behind. The one that is read comes last: it has been looked at. Undefined where
 * nothing is unread.
 * @param unread in the order of the list
 */
export function nextUnread<Item extends Line>(
  unread: readonly Item[],
  current: Line | undefined,
  step: 1 | -1,
): Item | undefined {
  const others = unread.filter(({ id }) => id !== current?.id);
  if (others.length === 0) return unread[0];
  const after = others.findIndex((line) => current !== undefined && isAfter(line, current));
  const start = current === undefined ? 0 : after === -1 ? others.length : after;
  return step === 1 ? (others[start] ?? others[0]) : (others[start - 1] ?? others.at(-1));
}

/** Lists are ordered by the minute of the last post, then by the thread. */
function isAfter(line: Line, other: Line): boolean {
  const minutes = minuteOf(line) - minuteOf(other);
  return minutes === 0 ? line.id < other.id : minutes < 0;
}

function minuteOf({ activityAt }: Line): number {
  return Math.floor(Date.parse(activityAt) / 60_000);
}
