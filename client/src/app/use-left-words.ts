import { useQueryClient } from '@tanstack/react-query';
import { useContext, useEffect } from 'react';
import { JournalContext } from '../lib/journal/react.ts';

/** Milliseconds after which it is looked for: the page itself comes first. */
const soon = 3_000;

/** Whatever page is shown: what was written of experiences on this device and never left does so with the network. */
export function useLeftWords(): void {
  const journal = useContext(JournalContext);
  const cache = useQueryClient();
  useEffect(() => {
    if (!journal) return;
    const look = async () => {
      if (journal.state.getSnapshot().kind !== 'online') return;
      const left = await journal.storage.transaction(['writings'], ({ writings }) => writings.all());
      if (left.length === 0) return;
      const { sendLeft } = await import('../features/experiences-writing/api/send-left.ts');
      await sendLeft(journal, cache);
    };
    // What fails (a device that keeps nothing, a part of the page that doesn't come) is tried with the next connection.
    const lookQuietly = () => void look().catch(() => undefined);
    let stopState = () => {};
    const timer = setTimeout(() => {
      lookQuietly();
      stopState = journal.state.subscribe(lookQuietly);
    }, soon);
    return () => {
      clearTimeout(timer);
      stopState();
    };
  }, [journal, cache]);
}
