import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { ThreadFacts } from '@sentiers/shared/threads/policy.ts';
import type { Thread, ThreadChange, ThreadKind } from '@sentiers/shared/threads/schema.ts';
import { threadFacts } from '../../logic/thread-facts.ts';

/** What is known of a thread, from its journal (live) and from its page (which says more, and is older). */
export interface KnownThread {
  id: string;
  channelId: string;
  channelName: string;
  title: string;
  kind: ThreadKind;
  closing: Thread['closing'];
  /** What the policies are asked about. */
  facts: ThreadFacts;
}

/** Null as long as neither has arrived. */
export function knownThread(
  change: ThreadChange | null,
  detail: Thread | undefined,
  channel: Channel | undefined,
): KnownThread | null {
  const base = change ?? detail;
  if (!base) return null;
  const closing = change ? change.closed : (detail?.closing ?? null);
  const cohortId = detail?.cohortId ?? channel?.cohortId ?? null;
  const { id, channelId, title, author } = base;
  return {
    id,
    channelId,
    channelName: channel?.name ?? detail?.channelName ?? '',
    title,
    kind: change ? change.threadKind : (detail?.kind ?? 'discussion'),
    closing,
    facts: threadFacts({ id, channelId, cohortId, author, closed: closing !== null }, channel),
  };
}
