import type { RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import { targetKey } from './targets.ts';

/** Where the big screen is in a running order; −1 where it shows something else. */
export function placeInOrder(order: readonly RoomTarget[], stage: RoomTarget | null): number {
  const key = targetKey(stage);
  return order.findIndex((target) => targetKey(target) === key);
}

/** What comes next: after what the screen shows, the first where it shows nothing of it; undefined at the end. */
export function nextInOrder(order: readonly RoomTarget[], stage: RoomTarget | null): RoomTarget | undefined {
  return order[placeInOrder(order, stage) + 1];
}

/** The same things with one of them a place earlier (−1) or later (1), where there is one. */
export function movedInOrder(order: readonly RoomTarget[], index: number, by: -1 | 1): RoomTarget[] {
  const moved = [...order];
  const [target] = moved.splice(index, 1);
  if (target) moved.splice(Math.max(0, index + by), 0, target);
  return moved;
}
