import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSendingEvents } from '../../../lib/journal/react.ts';
import { useSayNotKept } from './use-say-not-kept.ts';

export interface Departure {
  /** On the server: where it stands is known. */
  onMade: (threadId: string) => void;
  /** Safe in the outbox, and not answered soon. */
  onWaiting: () => void;
}

/** Milliseconds to wait for the server before saying that it will leave later. */
const patience = 4_000;

interface Leaving<Written> {
  /** What is on its way, as it was written: its draft is empty already. Null where nothing leaves. */
  left: Written | null;
  /** Puts it in the outbox; called again before it is safe there, it does nothing. */
  leave: (written: Written, put: () => Promise<{ id: string }>) => void;
}

/**
 * Follows a first message, and the place it opens, from the outbox to the server.
 * @param lists are read again once it has arrived
 */
export function useDeparture<Written>(lists: QueryKey, { onMade, onWaiting }: Departure): Leaving<Written> {
  const [left, setLeft] = useState<Written | null>(null);
  const cache = useQueryClient();
  const sayNotKept = useSayNotKept();
  const entryId = useRef<string | null>(null);
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useSendingEvents((event) => {
    if (!('entry' in event) || event.entry.id !== entryId.current || event.kind === 'sending') return;
    clearTimeout(timer.current);
    if (event.kind === 'done' && event.thread) {
      void cache.invalidateQueries({ queryKey: lists });
      onMade(event.thread.id);
    } else onWaiting();
  });
  const leave = (written: Written, put: () => Promise<{ id: string }>) => {
    if (busy.current) return;
    busy.current = true;
    setLeft(written);
    put().then(
      ({ id }) => {
        entryId.current = id;
        timer.current = setTimeout(onWaiting, navigator.onLine ? patience : 0);
      },
      (error: unknown) => {
        busy.current = false; // nothing left the field: it can be tried again
        setLeft(null);
        sayNotKept(error);
      },
    );
  };
  return { left, leave };
}
