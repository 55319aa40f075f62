import { isMuted } from '@sentiers/shared/following/policy.ts';
import { type Badges, type Notice, readReasons } from '@sentiers/shared/inbox/schema.ts';
import { compareReadMarks, type ReadMark } from '@sentiers/shared/journal/schema.ts';
import type { ThreadStanding, ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import type { QueryClient } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { showLinesDone } from '../../../lib/api/inbox-lines.ts';
import { knownChannelChoice } from './channel-choice.ts';
import { knownStandings, rememberStanding } from './standing.ts';

/**
 * Shows a read mark that the server doesn't have yet wherever the thread's unread count stands, and in the badges that
 * count it. Shown twice it changes nothing more.
 */
export function showMark(
  cache: QueryClient,
  threadId: string,
  { read, unread }: { read: ReadMark; unread: number },
): void {
  const moves = (standing: ThreadStanding) => compareReadMarks(read, standing.read) > 0;
  const before = knownStandings(cache, threadId).filter(({ standing }) => moves(standing));
  rememberStanding(cache, threadId, (standing) =>
    moves(standing) ? { ...standing, read, unread } : standing,
  );
  const [followed] = before.filter(({ channelId, standing }) => isCounted(cache, channelId, standing));
  if (followed) {
    const wasUnread = before.some(({ standing }) => standing.unread > 0);
    countThread(cache, followed, Number(unread > 0) - Number(wasUnread));
  }
  endNotices(cache, threadId, read.seq);
}

/** Followed, and not asked to be silent. */
function isCounted(cache: QueryClient, channelId: string, standing: ThreadStanding): boolean {
  const { mutedUntil } = knownChannelChoice(cache, channelId);
  return standing.following && !isMuted([standing.mutedUntil, mutedUntil], Date.now());
}

function countThread(
  cache: QueryClient,
  { channelId, kind }: Pick<ThreadSummary, 'channelId' | 'kind'>,
  by: number,
): void {
  changeBadges(cache, (badges) => {
    if (kind === 'direct') return { ...badges, direct: Math.max(0, badges.direct + by) };
    const count = Math.max(0, (badges.channels[channelId] ?? 0) + by);
    return { ...badges, channels: { ...badges.channels, [channelId]: count } };
  });
}

/** Lines of « Pour vous » whose message was read leave the list and its badge. */
function endNotices(cache: QueryClient, threadId: string, seq: number): void {
  const isRead = (notice: Notice) =>
    !notice.awaits &&
    notice.threadId === threadId &&
    (notice.seq ?? Number.POSITIVE_INFINITY) <= seq &&
    readReasons.includes(notice.reason);
  const read = showLinesDone(cache, isRead, true);
  if (read.size === 0) return;
  changeBadges(cache, (badges) => ({ ...badges, inbox: Math.max(0, badges.inbox - read.size) }));
}

function changeBadges(cache: QueryClient, change: (badges: Badges) => Badges): void {
  cache.setQueryData<Badges>(
    queries.inbox.badges.queryKey({ input: {} }),
    (badges) => badges && change(badges),
  );
}
