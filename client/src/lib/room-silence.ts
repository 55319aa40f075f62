import { codevFactsOf, hasTurn } from '@sentiers/shared/codev/turns.ts';
import type { Room } from '@sentiers/shared/rooms/schema.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';

type RoomSilence = 'ahead' | 'closed' | 'turn';

/** Why one doesn't write in a live room now, as the room itself tells it; null where only being muted could forbid it. */
export function silenceOf({ state, codev }: Pick<Room, 'state' | 'codev'>, me: string): RoomSilence | null {
  if (state !== 'open') return state;
  return codev && !hasTurn(codevFactsOf(codev), me) ? 'turn' : null;
}

/** Who was asked to be silent is told to moderation only: of oneself, one's abilities say it, where nothing else forbids it. */
export function isMutedIn(detail: Pick<Thread, 'room' | 'abilities'> | undefined, me: string): boolean {
  return Boolean(detail?.room && !detail.abilities.post && silenceOf(detail.room, me) === null);
}
