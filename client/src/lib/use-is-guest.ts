import { useQuery } from '@tanstack/react-query';
import { queries } from './api/api.ts';

/** Whether who is here has no account, but the name under which they entered a room: most things are not theirs to ask. */
export function useIsGuest(): boolean {
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), enabled: false }).data;
  return Boolean(me?.guest);
}
