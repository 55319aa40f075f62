import type { Actor } from '@sentiers/shared/actor.ts';

/** Enough to sign in with; the next request loads the grants. */
export function freshActor(personId: string): Actor {
  return { personId, grants: [], suspended: false };
}
