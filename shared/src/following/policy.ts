import type { ChannelChoice, ChannelLevel, ThreadChoice } from './schema.ts';

/** Of a channel for which nothing was chosen, one follows the threads they take part in. */
export const defaultChannelLevel: ChannelLevel = 'mine';

/**
 * What one gets of a thread. The thread's own choice goes before the channel's, which goes before the default. `mine`
 * is left where one takes no part and asked for nothing else: they are told when they are named, and no more.
 */
export function levelIn(
  thread: Pick<ThreadChoice, 'level' | 'takesPart'>,
  channel: Pick<ChannelChoice, 'level'>,
): ChannelLevel {
  const wanted = thread.level ?? channel.level ?? defaultChannelLevel;
  return wanted === 'mine' && thread.takesPart ? 'all' : wanted;
}

/** Followed: what is unread there is counted by the badge of its channel. */
export function isFollowed(
  thread: Pick<ThreadChoice, 'level' | 'takesPart'>,
  channel: Pick<ChannelChoice, 'level'>,
): boolean {
  return levelIn(thread, channel) === 'all';
}

/** Silence goes before every level, be it asked of the thread or of its channel, and ends by itself. */
export function isMuted(mutedUntil: readonly (string | null)[], now: number): boolean {
  return mutedUntil.some((until) => new Date(until ?? 0).getTime() > now);
}

/** Whether what is unread in a thread is shown as a number beside it: not where one asked for silence. */
export function showsUnread(thread: ThreadChoice, channel: ChannelChoice, now: number): boolean {
  if (isMuted([thread.mutedUntil, channel.mutedUntil], now)) return false;
  const level = levelIn(thread, channel);
  return level === 'all' || level === 'mine';
}
