import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { JournalStorage } from '../lib/journal/storage.ts';
import { lastAccount, rememberAccount } from '../lib/last-account.ts';
import { peekEarlyMe } from './early-me.ts';

/** Milliseconds that the server has to say who is signed in, before what is kept is shown. */
const patience = 1_500;

/**
 * Brings back what this browser kept for whoever was last signed in, unless the server says in time that it is
 * someone else. True once that is done; at once where nothing was kept.
 */
export function useRestoredAnswers(): boolean {
  const cache = useQueryClient();
  const [account] = useState(lastAccount);
  const [ready, setReady] = useState(account === null);
  useEffect(() => {
    if (account === null) return;
    let left = false;
    restore(cache, account)
      .catch(() => undefined) // a browser that can't read what it kept asks the server, as on a first visit
      .then(() => {
        if (!left) setReady(true);
      });
    return () => {
      left = true;
    };
  }, [cache, account]);
  return ready;
}

/** Keeps from now on what the server answers to this account. */
export function useKeptAnswers(account: string): void {
  const cache = useQueryClient();
  useEffect(() => {
    rememberAccount(account);
    const keeping = keep(cache, account).catch(() => null);
    return () => void keeping.then((stop) => stop?.());
  }, [cache, account]);
}

async function restore(cache: QueryClient, account: string): Promise<void> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const me = await Promise.race([peekEarlyMe(), late]);
  if (me && me.id !== account) return;
  const storage = await open(account);
  const { restoreAnswers } = await import('./kept-answers.ts');
  await restoreAnswers(cache, storage);
  storage.close();
}

async function keep(cache: QueryClient, account: string): Promise<() => Promise<void>> {
  const storage = await open(account);
  const { keepAnswers } = await import('./kept-answers.ts');
  const stop = keepAnswers(cache, storage, () => lastAccount() === account);
  return async () => {
    await stop();
    storage.close();
  };
}

async function open(account: string): Promise<JournalStorage> {
  const { openDexieStorage } = await import('../lib/journal/dexie-storage.ts');
  return openDexieStorage(account);
}
