import { useEffect, useState } from 'react';
import { moveDraft } from '../../../lib/journal/draft-moves.ts';
import { useJournal } from '../../../lib/journal/react.ts';

interface Moved {
  /** `failed`: the device takes nothing, and the words are where they were. */
  state: 'moving' | 'moved' | 'failed';
  /** Whether there were some. */
  words: boolean;
}

/** Moves what was begun in one place to where it is to go on. */
export function useMovedDraft(from: string, to: string): Moved {
  const client = useJournal();
  const [moved, setMoved] = useState<Moved>({ state: 'moving', words: false });
  useEffect(() => {
    const words = client.drafts.get(from).content.body.trim() !== '';
    moveDraft(client, { from, to }).then(
      () => setMoved((before) => (before.state === 'moved' ? before : { state: 'moved', words })),
      () => setMoved({ state: 'failed', words }),
    );
  }, [client, from, to]);
  return moved;
}
