import { useQueryClient } from '@tanstack/react-query';
import { useContext, useEffect } from 'react';
import { Outlet } from 'react-router';
import { PageSkeleton } from '../components/Skeletons.tsx';
import { useRegions } from '../components/use-regions.ts';
import { useActivitySync } from '../features/discussion/hooks/use-activity-sync.ts';
import { useChannelsSync } from '../features/discussion/hooks/use-channels-sync.ts';
import { useDirectSync } from '../features/discussion/hooks/use-direct-sync.ts';
import { useNextUnread } from '../features/discussion/hooks/use-next-unread.ts';
import {
  useLevelsSync,
  useMarksSync,
  useMutesEnd,
  useStandingSync,
} from '../features/discussion/hooks/use-standing-sync.ts';
import { useSeminarsSync } from '../features/seminars/hooks/use-seminars-sync.ts';
import { queries } from '../lib/api/api.ts';
import { JournalContext, useConnection, useJournal } from '../lib/journal/react.ts';

/** The page inside the shell, once what this device keeps can be shown. */
export function SignedInPages() {
  if (useContext(JournalContext) === null) return <PageSkeleton />;
  return (
    <>
      <Kept />
      <Outlet />
    </>
  );
}

/** Keeps what was read as the server has it, whatever page is shown. */
function Kept() {
  useRegions();
  useChannelsSync();
  useSeminarsSync();
  useActivitySync();
  useDirectSync();
  useStandingSync();
  useMarksSync();
  useLevelsSync();
  useMutesEnd();
  useNextUnread();
  useLostPlaces();
  useEndedSession();
  return null;
}

/** Rights changed: what one may read is asked anew. */
function useLostPlaces() {
  const journal = useJournal();
  const cache = useQueryClient();
  useEffect(() => journal.onLost(() => void cache.invalidateQueries()), [journal, cache]);
}

/** Nobody, or someone else, is signed in now: asking who it is leads to the way in. */
function useEndedSession() {
  const cache = useQueryClient();
  const { kind } = useConnection();
  useEffect(() => {
    if (kind === 'other-account') window.location.reload();
    if (kind === 'signed-out') void cache.resetQueries({ queryKey: queries.me.get.key() });
  }, [kind, cache]);
}
