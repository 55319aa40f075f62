import { createContext, lazy, type ReactNode, useCallback, useContext, useState } from 'react';
import { fetchSoon, LatePart } from './LatePart.tsx';
import type { Notice } from './notice.ts';

const NoticeContext = createContext<(notice: Notice) => void>(() => {
  throw new Error('useNotice needs a NoticeProvider above it');
});

/** How a component says what it did: `notify({ text: 'Message supprimé', undo })`. */
export function useNotice(): (notice: Notice) => void {
  return useContext(NoticeContext);
}

/** What draws a notice comes with the first one: most visits to a sign-in page have none. */
const loadSlip = async () => ({ default: (await import('./NoticeSlip.tsx')).NoticeSlip });
const NoticeSlip = lazy(loadSlip);
fetchSoon(loadSlip);

/** Shows what was done, one notice at a time, over the page's foot; the newest takes the place. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ notice: Notice; key: number } | null>(null);
  const notify = useCallback((notice: Notice) => {
    setShown((before) => ({ notice, key: (before?.key ?? 0) + 1 }));
  }, []);
  return (
    <NoticeContext value={notify}>
      {children}
      {shown && (
        <LatePart key={shown.key}>
          <NoticeSlip notice={shown.notice} />
        </LatePart>
      )}
    </NoticeContext>
  );
}
