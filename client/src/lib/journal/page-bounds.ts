import type { MessagePage } from '@sentiers/shared/messages/schema.ts';
import type { LoadedPage } from './message-ranges.ts';

/** Which page is asked for: the newest, those just before or after a rank, or those around one. */
export type PageWanted = { before: number } | { after: number } | { around: number } | { newest: true };

/**
 * The ranks that a page tells everything about. Its ends are those of its messages, unless the server says that
 * there is nothing further: then it reaches the beginning, or follows what is new.
 */
export function boundsOf(wanted: PageWanted, page: MessagePage): LoadedPage {
  const first = page.items[0]?.seq;
  const last = page.items.at(-1)?.seq;
  const from = page.hasOlder ? first : 0;
  const to = page.hasNewer ? last : Number.POSITIVE_INFINITY;
  if ('before' in wanted) return { from: from ?? wanted.before, to: wanted.before - 1, items: page.items };
  if ('after' in wanted) return { from: wanted.after + 1, to: to ?? wanted.after, items: page.items };
  return { from: from ?? page.lastSeq + 1, to: to ?? page.lastSeq, items: page.items };
}
