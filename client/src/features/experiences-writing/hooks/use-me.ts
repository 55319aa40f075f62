import type { Actor } from '@sentiers/shared/actor.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

/** The signed-in person, once known. */
export function useMe(): Me | undefined {
  return useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 }).data;
}

/** Whom the policies are asked about. */
export function actorOf(me: Me): Actor {
  return { personId: me.id, grants: me.grants, suspended: me.suspended };
}
