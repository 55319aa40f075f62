import type { Me } from '@sentiers/shared/session/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { rememberMe } from '../api/session-api.ts';

/** Where to go after signing in: the page that asked for it, if it is one of ours, else home. */
export function destinationOf(wanted: string | null): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : paths.home;
}

/** Goes in once the server said who this is: nothing of another account stays in the cache. */
export function useEnter(): (me: Me) => void {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [parameters] = useSearchParams();
  const wanted = parameters.get('vers');
  return useCallback(
    (me: Me) => {
      queries.clear();
      void rememberMe(queries, me).then(() => navigate(destinationOf(wanted), { replace: true }));
    },
    [navigate, queries, wanted],
  );
}
