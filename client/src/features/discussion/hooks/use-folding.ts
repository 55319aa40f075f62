import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useMemo, useState } from 'react';
import type { KnownThread } from '../components/thread/known-thread.ts';
import { useBlocked } from './use-blocked.ts';

export interface Folding {
  folds: (message: Message) => boolean;
  /** From now on, as long as the thread is open. */
  show: (messageId: string) => void;
}

/** Whose words are folded away: those whom I blocked, wherever others talk too. */
export function useFolding({ direct }: Pick<KnownThread, 'direct'>): Folding {
  const blocked = useBlocked();
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const between = direct?.people.length === 2;
  return useMemo(
    () => ({
      folds: ({ id, author, state }) =>
        state === 'published' && !between && blocked.has(author.id) && !shown.has(id),
      show: (messageId) => setShown((before) => new Set([...before, messageId])),
    }),
    [blocked, shown, between],
  );
}
