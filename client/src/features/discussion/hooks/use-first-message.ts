import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { queries } from '../../../lib/api/api.ts';
import { useJournal, useSendingEvents } from '../../../lib/journal/react.ts';

interface Written {
  /** On the server: where it stands is known. */
  onMade: (conversationId: string) => void;
  /** Safe in the outbox, and not answered soon. */
  onWaiting: () => void;
}

/** Milliseconds to wait for the server before saying that the message will leave later. */
const patience = 4_000;

/** Puts a first message to these people in the outbox with its draft, and says what becomes of it. */
export function useFirstMessage(
  draft: string,
  { onMade, onWaiting }: Written,
): (to: readonly PersonSummary[], body: string) => void {
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
      void cache.invalidateQueries({ queryKey: queries.direct.key() });
      onMade(event.thread.id);
    } else onWaiting();
  });
  return (to, body) => {
    if (busy.current) return;
    busy.current = true;
    const message = {
      personIds: to.map(({ id }) => id),
      names: to.map(({ name }) => name).join(', '),
      body: body.trim(),
    };
    outbox.writeTo(message, { draft }).then(
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
