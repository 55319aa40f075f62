import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useContext, useEffect, useState } from 'react';
import type { Packs } from '../features/packs/logic/packs.ts';
import type { JournalClient } from '../lib/journal/journal-client.ts';
import { JournalContext } from '../lib/journal/react.ts';
import { useIsGuest } from '../lib/use-is-guest.ts';

const opened = new WeakMap<JournalClient, Promise<Packs | null>>();

/** Milliseconds after which what was taken along is looked after: the page itself comes first. */
const soon = 4_000;

/** Opened once for an account; null in a browser that keeps nothing. */
function packsOf(journal: JournalClient, cache: QueryClient): Promise<Packs | null> {
  const known = opened.get(journal);
  if (known) return known;
  const opening = import('./open-packs.ts')
    .then(({ openPacks }) => openPacks(journal.account, cache))
    .catch(() => null);
  opened.set(journal, opening);
  return opening;
}

/** The seminars that this account takes along; undefined until this is read, null on a device that keeps nothing. */
export function usePacks(): Packs | null | undefined {
  const journal = useContext(JournalContext);
  const cache = useQueryClient();
  const isGuest = useIsGuest();
  const [packs, setPacks] = useState<Packs | null>();
  useEffect(() => {
    let left = false;
    if (journal && !isGuest) void packsOf(journal, cache).then((found) => !left && setPacks(found));
    return () => {
      left = true;
    };
  }, [journal, cache, isGuest]);
  return packs;
}

/**
 * Whatever page is shown: what was interrupted goes on with the network, and what may be read no more goes, as it is told
 * or as the server says when it is there again.
 */
export function usePacksSync(): void {
  const journal = useContext(JournalContext);
  const cache = useQueryClient();
  useEffect(() => {
    if (!journal) return;
    const look = async () => {
      if (journal.state.getSnapshot().kind !== 'online') return;
      const packs = await packsOf(journal, cache);
      await packs?.check();
      await packs?.goOn();
    };
    let stopState = () => {};
    const timer = setTimeout(() => {
      void look();
      stopState = journal.state.subscribe(() => void look());
    }, soon);
    const stopLost = journal.onLost((ids) => {
      void packsOf(journal, cache).then((packs) => packs?.forget(ids));
    });
    return () => {
      clearTimeout(timer);
      stopState();
      stopLost();
    };
  }, [journal, cache]);
}
