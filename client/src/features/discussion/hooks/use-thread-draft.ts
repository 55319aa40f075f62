import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { queries } from '../../../lib/api/api.ts';
import { type DraftHandle, useDraft, useJournal, useSendingEvents } from '../../../lib/journal/react.ts';
import type { NewThread } from '../components/new-thread/NewThreadForm.tsx';
import { emptyOpportunity, opportunityOf } from '../components/new-thread/OpportunityFields.tsx';

interface ThreadDraft extends Pick<DraftHandle, 'other' | 'choose'> {
  value: NewThread;
  change: (change: Partial<NewThread>) => void;
  /** Something is written, and it is safe on this device. */
  isKept: boolean;
}

/** The draft of a new thread in a channel: kind, title and body, kept at each keystroke. */
export function useThreadDraft(channel: Channel): ThreadDraft {
  const { content, other, kept, write, choose } = useDraft(`channel:${channel.id}`);
  const [acknowledgement, setAcknowledgement] = useState(false);
  const [opportunity, setOpportunity] = useState(emptyOpportunity);
  const usual = channel.kind === 'announcements' ? 'announcement' : 'discussion';
  const value = {
    kind: content.threadKind ?? usual,
    title: content.title ?? '',
    body: content.body,
    acknowledgement,
    opportunity,
  };
  const set = (next: NewThread) => void write({ body: next.body, title: next.title, threadKind: next.kind });
  return {
    value,
    other,
    choose,
    change: ({ acknowledgement: asks, opportunity: offers, ...change }) => {
      if (asks !== undefined) setAcknowledgement(asks);
      if (offers !== undefined) setOpportunity(offers);
      if (Object.keys(change).length > 0) set({ ...value, ...change });
    },
    isKept: kept !== 'typing' && (content.body !== '' || (content.title ?? '') !== ''),
  };
}

interface Published {
  /** On the server: its id is known. */
  onMade: (threadId: string) => void;
  /** Safe in the outbox, and not answered soon. */
  onWaiting: () => void;
}

/** Milliseconds to wait for the server before saying that the thread will leave later. */
const patience = 4_000;

/** Puts a new thread in the outbox with its draft, and says what becomes of it. */
export function usePublishThread(
  channelId: string,
  { onMade, onWaiting }: Published,
): (thread: NewThread) => void {
  const { outbox } = useJournal();
  const cache = useQueryClient();
  const entryId = useRef<string | null>(null);
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useSendingEvents((event) => {
    if (!('entry' in event) || event.entry.id !== entryId.current || event.kind === 'sending') return;
    clearTimeout(timer.current);
    if (event.kind === 'done' && event.thread) {
      void cache.invalidateQueries({ queryKey: queries.threads.list.key() });
      onMade(event.thread.id);
    } else onWaiting();
  });
  return ({ kind, title, body, acknowledgement, opportunity }) => {
    if (busy.current) return;
    busy.current = true;
    const asks = kind === 'announcement' && acknowledgement;
    const offers = kind === 'opportunity' ? opportunityOf(opportunity) : null;
    const words = { title: title.trim(), body: body.trim() };
    const thread = {
      channelId,
      kind,
      ...words,
      ...(asks && { acknowledgement: true }),
      ...(offers && { opportunity: offers }),
    };
    outbox.createThread(thread, { draft: `channel:${channelId}` }).then(
      ({ id }) => {
        entryId.current = id;
        timer.current = setTimeout(onWaiting, navigator.onLine ? patience : 0);
      },
      () => {
        busy.current = false; // nothing left the field: it can be tried again
      },
    );
  };
}
