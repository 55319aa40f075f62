import { isCoordinator } from '@sentiers/shared/actor.ts';
import { canBeginExperience } from '@sentiers/shared/experiences/policy.ts';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

/** The signed-in person, and what they may do in the library. */
export function useMe() {
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 }).data;
  const actor = me && { personId: me.id, grants: me.grants, suspended: me.suspended };
  return {
    me,
    mayWrite: actor !== undefined && canBeginExperience(actor),
    coordinates: actor !== undefined && isCoordinator(actor),
  };
}
