import type { ThreadStanding } from '@sentiers/shared/threads/schema.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Conversation } from '../../../lib/journal/conversation.ts';
import type { ConversationSnapshot } from '../../../lib/journal/conversation-snapshot.ts';
import type { Opening } from '../components/thread/MessageList.tsx';
import { firstUnreadOf } from '../logic/timeline.ts';
import { betweenLooks, betweenLooksLive, useSeenRank } from './use-seen-rank.ts';

interface ReadingInput {
  me: string;
  view: ConversationSnapshot & { conversation: Conversation };
  /** Undefined as long as it isn't known; null when it can't be known now. */
  standing: ThreadStanding | undefined | null;
  /** Rank that the address asks for. */
  aimed: number | null;
  /** In a live room much is seen, and little of it is told at once. */
  isLive: boolean;
}

/** Where one is in a thread. */
export interface Reading {
  /** Null until it is known where to open. */
  opening: Opening | null;
  /** Raised by each jump: the list opens anew. */
  part: number;
  unreadFrom: number | null;
  /** Last rank whose end was on the screen, as of a moment ago. */
  seen: number;
  /** The same at this very moment. */
  seenNow: () => number;
  onSeen: (seq: number) => void;
  toLatest: () => void;
  toUnread: () => void;
  /** Puts the unread line above a rank, as « non lu à partir d’ici » does. */
  drawLineAt: (seq: number) => void;
}

/**
 * Where a thread opens (the message one was led to, else the first unread, else the latest), where its unread line
 * stands while one reads, and what was seen.
 */
export function useReading(input: ReadingInput): Reading {
  const { me, view, aimed, isLive } = input;
  const { conversation } = view;
  const [place, setPlace] = useState<{ opening: Opening | null; part: number }>({ opening: null, part: 0 });
  const [unreadFrom, setUnreadFrom] = useState<number | null>(null);
  const { seen, setSeen, onSeen, seenNow } = useSeenRank(isLive ? betweenLooksLive : betweenLooks);
  const jump = useCallback((opening: Opening) => setPlace(({ part }) => ({ opening, part: part + 1 })), []);
  useOpening({ ...input, opened: place.opening !== null, jump, setUnreadFrom, setSeen });
  useAim(aimed, place.opening !== null, conversation, jump);
  useLateLine({ me, items: view.items, seen, unreadFrom, setUnreadFrom, live: !view.hasNewer });
  const toLatest = useCallback(
    () => void conversation.loadNewest().then(() => jump({ at: 'latest' })),
    [conversation, jump],
  );
  const toUnread = useCallback(() => {
    if (unreadFrom === null) return;
    const opening = { at: 'seq', seq: unreadFrom, align: 'start' } as const;
    void conversation.loadAround(unreadFrom).then(() => jump(opening));
  }, [unreadFrom, conversation, jump]);
  return useMemo(
    () => ({ ...place, unreadFrom, seen, seenNow, onSeen, toLatest, toUnread, drawLineAt: setUnreadFrom }),
    [place, unreadFrom, seen, seenNow, onSeen, toLatest, toUnread],
  );
}

type OpeningInput = ReadingInput & {
  opened: boolean;
  jump: (opening: Opening) => void;
  setUnreadFrom: (seq: number | null) => void;
  setSeen: (seq: number) => void;
};

/** Opens once, as soon as there is something to show and it is known what was read. */
function useOpening(input: OpeningInput) {
  const { me, view, standing, aimed, opened, jump, setUnreadFrom, setSeen } = input;
  const started = useRef(false);
  const { status, conversation } = view;
  useEffect(() => {
    if (opened || started.current || status !== 'ready' || standing === undefined) return;
    started.current = true;
    const readSeq = standing?.read.seq ?? Number.POSITIVE_INFINITY;
    setSeen(standing ? readSeq : 0);
    const target = aimed ?? (standing && standing.unread > 0 ? readSeq + 1 : null);
    if (target === null) {
      setUnreadFrom(null);
      jump({ at: 'latest' });
      return;
    }
    void conversation.loadAround(target).then(() => {
      const { items } = conversation.getSnapshot();
      if (standing && standing.unread > 0) setUnreadFrom(firstUnreadOf(items, readSeq, me));
      jump({ at: 'seq', seq: target, align: aimed === null ? 'start' : 'center' });
    });
  }, [opened, status, standing, aimed, me, conversation, jump, setUnreadFrom, setSeen]);
}

/** An address that asks for another message of the same thread. */
function useAim(
  aimed: number | null,
  opened: boolean,
  conversation: Conversation,
  jump: (opening: Opening) => void,
) {
  const before = useRef(aimed);
  useEffect(() => {
    if (!opened || aimed === before.current) return;
    before.current = aimed;
    if (aimed !== null)
      void conversation.loadAround(aimed).then(() => jump({ at: 'seq', seq: aimed, align: 'center' }));
  }, [aimed, opened, conversation, jump]);
}

interface LateLineInput {
  me: string;
  items: ConversationSnapshot['items'];
  seen: number;
  unreadFrom: number | null;
  setUnreadFrom: (seq: number | null) => void;
  live: boolean;
}

/** Messages that come while one looks elsewhere get a line of their own, once those before are read. */
function useLateLine({ me, items, seen, unreadFrom, setUnreadFrom, live }: LateLineInput) {
  const lastSeq = items.at(-1)?.seq ?? 0;
  const before = useRef(lastSeq);
  useEffect(() => {
    const previous = before.current;
    before.current = lastSeq;
    if (!live || previous === 0 || lastSeq <= previous) return;
    const looksElsewhere = document.visibilityState === 'hidden' || seen < previous;
    const lineIsRead = unreadFrom === null || unreadFrom <= seen;
    if (!looksElsewhere || !lineIsRead) return;
    const first = firstUnreadOf(items, Math.max(previous, seen), me);
    if (first !== null) setUnreadFrom(first);
  }, [lastSeq, items, live, me, seen, unreadFrom, setUnreadFrom]);
}
