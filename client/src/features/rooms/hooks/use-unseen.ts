import { useState } from 'react';
import type { ConversationView } from '../../../lib/journal/react.ts';

/** Messages of others that came since the discussion was last on the screen. */
export function useUnseen({ items, lastSeq }: ConversationView, me: string, isShown: boolean): number {
  const [seen, setSeen] = useState(lastSeq);
  if (isShown && seen !== lastSeq) setSeen(lastSeq);
  if (isShown || seen === 0) return 0;
  return items.filter(({ seq, author, state }) => seq > seen && author.id !== me && state === 'published')
    .length;
}
