import type { ReactNode } from 'react';
import { NoticeProvider } from '../components/Notices.tsx';
import type { JournalClient } from '../lib/journal/journal-client.ts';
import { JournalContext } from '../lib/journal/react.ts';

const account = '0192f0a4-7c3e-7a10-8b11-0000000000ff';
const online = { kind: 'online' };
const client = {
  account,
  state: { subscribe: () => () => undefined, getSnapshot: () => online },
  listen: () => () => undefined,
};

/** What stands above every signed-in page: a journal that is online and tells nothing, and where notices appear. */
export function SignedIn({ children }: { children: ReactNode }) {
  return (
    <JournalContext value={client as unknown as JournalClient}>
      <NoticeProvider>{children}</NoticeProvider>
    </JournalContext>
  );
}
