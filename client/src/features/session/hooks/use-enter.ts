import type { Me } from '@sentiers/shared/session/schema.ts';
import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { rememberMe } from '../api/session-api.ts';

/** Where to go after signing in: the page that asked for it, if it is one of ours, else home. */
export function destinationOf(wanted: string | null): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : paths.home;
}

/** Goes in once the server said who this is. */
export function useEnter(): (me: Me) => Promise<void> {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const wanted = parameters.get('vers');
  return useCallback(
    async (me: Me) => {
      await rememberMe(me);
      await navigate(destinationOf(wanted), { replace: true });
    },
    [navigate, wanted],
  );
}
