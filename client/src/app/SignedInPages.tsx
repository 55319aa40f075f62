import { useContext } from 'react';
import { Outlet } from 'react-router';
import { PageSkeleton } from '../components/Skeletons.tsx';
import { useRegions } from '../components/use-regions.ts';
import { useCohortsSync } from '../features/cohorts/hooks/use-cohorts-sync.ts';
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
import { useRoomsSync } from '../features/rooms/hooks/use-rooms-sync.ts';
import { useSeminarsSync } from '../features/seminars/hooks/use-seminars-sync.ts';
import { JournalContext } from '../lib/journal/react.ts';
import { useLeftWords } from './use-left-words.ts';
import { useEndedSession, useLostPlaces } from './use-lost.ts';
import { usePacksSync } from './use-packs.ts';

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
  useCohortsSync();
  useChannelsSync();
  useSeminarsSync();
  useActivitySync();
  useDirectSync();
  useStandingSync();
  useMarksSync();
  useLevelsSync();
  useMutesEnd();
  useNextUnread();
  useRoomsSync();
  useLostPlaces();
  usePacksSync();
  useLeftWords();
  useEndedSession();
  return null;
}
