import { isCoordinator } from '@sentiers/shared/actor.ts';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

/** Whether the signed-in person is of the coordination. */
export function useCoordinates(): boolean {
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 }).data;
  return me ? isCoordinator({ personId: me.id, grants: me.grants, suspended: me.suspended }) : false;
}
