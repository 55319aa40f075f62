import type { RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import type { Change } from '../../platform/journal/types.ts';

/** What a rehearsal begins with of one kind: copies, as part of its unit, and the copy's id by that of what was prepared. */
export interface Rehearsed {
  changes: readonly Change[];
  copies: ReadonlyMap<string, string>;
}

type Copy = (rooms: { from: string; to: string }) => Promise<Rehearsed>;

const kinds = new Map<RoomTarget['kind'], Copy>();

/** Called once by the feature that owns what is prepared in rooms, before the server starts. */
export function registerRehearsed(kind: RoomTarget['kind'], copy: Copy): void {
  kinds.set(kind, copy);
}

/** All that was prepared in a room, for its rehearsal; and what leads to it, led to the copies. */
export async function copyPrepared(
  rooms: { from: string; to: string },
  order: readonly RoomTarget[],
): Promise<{ changes: Change[]; order: RoomTarget[] }> {
  const changes: Change[] = [];
  let led = [...order];
  for (const [kind, copy] of kinds) {
    const rehearsed = await copy(rooms);
    changes.push(...rehearsed.changes);
    led = led.map((target) =>
      target.kind === kind && target.id !== null
        ? { kind, id: rehearsed.copies.get(target.id) ?? target.id }
        : target,
    );
  }
  return { changes, order: led };
}
