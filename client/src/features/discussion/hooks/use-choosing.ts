import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useCallback, useMemo, useRef, useState } from 'react';

/** Most that are moved at once; see the contract. */
const most = 200;

/** Messages chosen one by one, or from one to another; null while none are being chosen. */
export interface Choosing {
  chosen: ReadonlyMap<string, Message> | null;
  begin: () => void;
  end: () => void;
  choose: (message: Message, chosen: boolean, range: boolean) => void;
}

export function useChoosing(messages: readonly Message[]): Choosing {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Message> | null>(null);
  const last = useRef<number | null>(null);
  const latest = useRef(messages);
  latest.current = messages;
  const begin = useCallback(() => setChosen(new Map()), []);
  const end = useCallback(() => {
    last.current = null;
    setChosen(null);
  }, []);
  const choose = useCallback((message: Message, isChosen: boolean, range: boolean) => {
    const from = range && last.current !== null ? last.current : message.seq;
    const [low, high] = [Math.min(from, message.seq), Math.max(from, message.seq)];
    last.current = message.seq;
    const between = latest.current.filter(
      ({ seq, state }) => seq >= low && seq <= high && (state === 'published' || state === 'hidden'),
    );
    setChosen((before) => {
      const next = new Map(before ?? []);
      for (const each of between) {
        if (!isChosen) next.delete(each.id);
        else if (next.size < most) next.set(each.id, each);
      }
      return next;
    });
  }, []);
  return useMemo(() => ({ chosen, begin, end, choose }), [chosen, begin, end, choose]);
}
