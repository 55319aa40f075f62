import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { placeAccess, socketFeatures } from './features.ts';
import { rooms } from './rooms.ts';
import type { AppSocket, PlaceKind } from './socket-types.ts';

/** A page shows one or two places at a time; far more is a program gone wrong. */
const MAX_PLACES = 200;

/**
 * Lets the socket receive a place's journal, and answers its head. Frames that pass meanwhile arrive too: the
 * socket is in the room before the head is read.
 *
 * @throws AppError `not_found` where the actor doesn't read it
 */
export async function openPlace(
  socket: AppSocket,
  actor: Actor,
  kind: PlaceKind,
  id: string,
): Promise<{ version: number }> {
  const access = placeAccess(kind);
  const audience = await access.audience(actor, id);
  const key = placeKey(kind, id);
  const { places } = socket.data;
  if (!places.has(key) && places.size >= MAX_PLACES) throw new AppError('rate_limited', { retryAfter: 1 });
  if (!socket.connected) throw new AppError('unavailable');
  const isNew = !places.has(key);
  enter(socket, kind, id, rooms.place(kind, id, audience));
  if (isNew) for (const feature of socketFeatures()) feature.opened?.(socket, kind, id);
  return { version: await access.version(id) };
}

/** Stops receiving a place's journal; false where it wasn't open. */
export function closePlace(socket: AppSocket, kind: PlaceKind, id: string): boolean {
  const place = socket.data.places.get(placeKey(kind, id));
  if (!place) return false;
  socket.data.places.delete(placeKey(kind, id));
  socket.leave(place.room);
  for (const feature of socketFeatures()) feature.closed?.(socket, kind, id);
  return true;
}

/**
 * Judges again what the socket has opened: takes it out of what its person no longer reads, and changes its
 * audience where that changed. Answers the ids of what was lost.
 */
export async function reviewPlaces(socket: AppSocket, actor: Actor): Promise<string[]> {
  const lost: string[] = [];
  for (const { kind, id } of [...socket.data.places.values()]) {
    if (!(await reviewPlace(socket, actor, kind, id))) lost.push(id);
  }
  return lost;
}

/** The same for one place: false where it is lost. */
export async function reviewPlace(
  socket: AppSocket,
  actor: Actor,
  kind: PlaceKind,
  id: string,
): Promise<boolean> {
  const room = await roomFor(actor, kind, id);
  if (room === null) closePlace(socket, kind, id);
  else if (socket.data.places.has(placeKey(kind, id))) enter(socket, kind, id, room);
  return room !== null;
}

async function roomFor(actor: Actor, kind: PlaceKind, id: string): Promise<string | null> {
  try {
    return rooms.place(kind, id, await placeAccess(kind).audience(actor, id));
  } catch {
    // Not readable any more, or not to be known now: out, the client opens it again.
    return null;
  }
}

function enter(socket: AppSocket, kind: PlaceKind, id: string, room: string): void {
  const key = placeKey(kind, id);
  const before = socket.data.places.get(key);
  if (before?.room === room) return;
  socket.join(room);
  if (before) socket.leave(before.room);
  socket.data.places.set(key, { kind, id, room });
}

function placeKey(kind: PlaceKind, id: string): string {
  return `${kind}:${id}`;
}
