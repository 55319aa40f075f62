import { type ReactNode, useEffect, useState } from 'react';
import type { JournalClient } from '../lib/journal/journal-client.ts';
import { JournalContext, useTakesFiles } from '../lib/journal/react.ts';
import { useAskedBeforeLeaving } from '../lib/use-asked-before-leaving.ts';
import type { OpenedJournal } from './open-journal.ts';

interface JournalProviderProps {
  /** Id of the person. */
  account: string;
  isGuest: boolean;
  children: ReactNode;
}

/** Gives the account's journal to what is below: null until what this device keeps was read, which needs no network. */
export function JournalProvider({ account, isGuest, children }: JournalProviderProps) {
  const [client, setClient] = useState<JournalClient | null>(null);
  useEffect(() => {
    let ended = false;
    const opening = open(account, isGuest);
    opening.then(async ({ client: opened }) => {
      if (ended) return;
      await opened.start();
      if (!ended) setClient(opened);
    });
    const onNetwork = () => void opening.then(({ networkChanged }) => networkChanged(navigator.onLine));
    addEventListener('online', onNetwork);
    addEventListener('offline', onNetwork);
    let current: JournalClient | null = null;
    void opening.then(({ client: opened }) => {
      current = opened;
    });
    const onSeen = () => {
      if (document.visibilityState !== 'visible') current?.drafts.leaving();
      else if (current) lookAgain(current);
    };
    const onLeft = () => current?.drafts.leaving();
    document.addEventListener('visibilitychange', onSeen);
    addEventListener('pagehide', onLeft);
    return () => {
      ended = true;
      setClient(null);
      removeEventListener('online', onNetwork);
      removeEventListener('offline', onNetwork);
      document.removeEventListener('visibilitychange', onSeen);
      removeEventListener('pagehide', onLeft);
      void opening.then(({ client: opened }) => opened.stop());
    };
  }, [account, isGuest]);
  useAskedBeforeLeaving(useTakesFiles(client));
  return <JournalContext value={client}>{children}</JournalContext>;
}

/** A page that slept may have missed something; without a network, the connection's return looks again. */
function lookAgain(client: JournalClient): void {
  void client.look().catch(() => undefined);
}

/** Its code arrives beside the page's own: the frame is drawn meanwhile. */
async function open(account: string, isGuest: boolean): Promise<OpenedJournal> {
  const { openJournal } = await import('./open-journal.ts');
  return openJournal(account, isGuest);
}
