import type { ReplayPlace } from '@sentiers/shared/replays/schema.ts';

/** `ahead`: it was not held yet. `awaited`: it was, and there is nothing to watch. */
export type PlaceState = 'ready' | 'preparing' | 'awaited' | 'ahead';

/** How a place stands: what is being prepared is told to those who prepare it alone. */
export function placeState({ replay, seminar }: ReplayPlace, now: number): PlaceState {
  if (replay?.state === 'published') return 'ready';
  if (replay) return 'preparing';
  return Date.parse(seminar.endsAt) > now ? 'ahead' : 'awaited';
}
