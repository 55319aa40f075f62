import { AppError } from '@sentiers/shared/errors.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { PageFailure } from '../components/PageFailure.tsx';
import { PageSkeleton } from '../components/Skeletons.tsx';
import { api, queries } from '../lib/api/api.ts';
import { expectAccount } from '../lib/api/expected-account.ts';
import { eraseGuest, guestHere } from '../lib/guest-device.ts';
import { finishSigningOut } from '../lib/signing-out.ts';
import { takeEarlyMe, wayOutAddress } from './early-me.ts';
import { JournalProvider } from './JournalProvider.tsx';
import { useRestoredAnswers } from './use-kept-answers.ts';

/** Asks who is there first, and shows the way in to whoever is not; else gives the page their journal. */
export function SignedInOnly({ children }: { children: (me: Me) => ReactNode }) {
  const location = useLocation();
  const restored = useRestoredAnswers();
  const {
    data: me,
    error,
    refetch,
  } = useQuery({
    queryKey: queries.me.get.queryKey({ input: {} }),
    queryFn: askWhoIsThere,
    staleTime: 5 * 60_000,
    enabled: restored,
  });
  const meId = me?.id;
  useEffect(() => {
    // Someone else comes after a guest who closed the page: nothing of theirs stays.
    if (meId !== undefined && guestHere() !== null && guestHere() !== meId) void eraseGuest();
  }, [meId]);
  if (error instanceof AppError && error.code === 'unauthenticated') {
    return <Navigate to={wayOutAddress(location.pathname + location.search)} replace />;
  }
  if (me) {
    expectAccount(me.id); // before any child asks: their requests say whose page this is
    return (
      <JournalProvider account={me.id} isGuest={Boolean(me.guest)}>
        {children(me)}
      </JournalProvider>
    );
  }
  if (error) {
    return <PageFailure rank={1} onRetry={() => void refetch()} />;
  }
  return <PageSkeleton />;
}

async function askWhoIsThere(): Promise<Me> {
  if (!(await finishSigningOut())) throw new AppError('unauthenticated'); // they left: nobody is there for us
  return (await takeEarlyMe()) ?? api.me.get({});
}
