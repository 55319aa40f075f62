import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queries } from '../lib/api/api.ts';
import { useConnection, useJournal } from '../lib/journal/react.ts';

/** Rights changed: what one may read is asked anew. */
export function useLostPlaces(): void {
  const journal = useJournal();
  const cache = useQueryClient();
  useEffect(() => journal.onLost(() => void cache.invalidateQueries()), [journal, cache]);
}

/** Nobody, or someone else, is signed in now: asking who it is leads to the way in. */
export function useEndedSession(): void {
  const cache = useQueryClient();
  const { kind } = useConnection();
  useEffect(() => {
    if (kind === 'other-account') window.location.reload();
    if (kind === 'signed-out') void cache.resetQueries({ queryKey: queries.me.get.key() });
  }, [kind, cache]);
}
