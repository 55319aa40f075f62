import type { ConversationView } from '../../../lib/journal/react.ts';

/** When I wrote here last, what is still on its way included; 0 where I did not. Milliseconds. */
export function lastWrittenAt(
  { items, sent, messages }: Pick<ConversationView, 'items' | 'sent' | 'messages'>,
  me: string,
): number {
  const mine = [...sent, ...items].filter(({ author }) => author.id === me);
  const moments = [
    ...mine.map(({ createdAt }) => createdAt),
    ...messages.filter(({ state }) => state !== 'refused').map(({ entry }) => entry.writtenAt),
  ];
  return Math.max(0, ...moments.map((at) => Date.parse(at)));
}

/**
 * Whole seconds before one may write again; never more than the pause, whatever this device's clock says.
 * @param pause seconds
 * @param asked moment before which the server asked not to come back, in milliseconds; 0 for none
 */
export function secondsLeft({
  last,
  pause,
  asked,
  now,
}: {
  last: number;
  pause: number;
  asked: number;
  now: number;
}): number {
  const until = Math.max(last === 0 ? 0 : last + pause * 1000, asked);
  return Math.min(pause, Math.max(0, Math.ceil((until - now) / 1000)));
}
