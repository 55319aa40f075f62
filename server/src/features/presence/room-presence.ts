import type { RoomPresent } from '@sentiers/shared/presence/events.ts';
import { logger } from '../../platform/logging/logger.ts';
import { rooms } from '../../platform/realtime/rooms.ts';
import type { AppSocket } from '../../platform/realtime/socket-types.ts';
import { findPresenceHidden, onPreferencesChanged } from '../accounts/preferences.queries.ts';
import { onRightsDropped } from '../memberships/memberships.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { loadThreads } from '../threads/threads.access.ts';
import type { Namespace } from './presence-board.ts';
import { countEverywhere } from './room-presences.model.ts';

/** However many come at once, a room is told once in this long. */
const TELL_MS = 1_000;
/** Other servers are told, and those on them and those a crash hid are found, within this long. */
const REVIEW_MS = 10_000;

interface Watched {
  namespace: Namespace;
  /** Connections of this server that have it open. */
  here: Set<string>;
  /** What was told last, as one text; empty where someone came who was told nothing yet. */
  told: string;
  telling: NodeJS.Timeout | null;
  toldAt: number;
}

const watched = new Map<string, Watched>();
let reviewing: NodeJS.Timeout | null = null;

/** A connection opened a conversation: where that is a live room, those who have it open are told of each other. */
export async function enterRoom(socket: AppSocket, roomId: string): Promise<void> {
  const known = watched.get(roomId);
  if (!known && !(await isRoom(roomId))) return;
  if (!isThere(socket, roomId)) return; // it left meanwhile
  const room = watched.get(roomId) ?? newlyWatched(socket.nsp);
  watched.set(roomId, room);
  room.here.add(socket.id);
  room.told = '';
  reviewing ??= setInterval(reviewAll, REVIEW_MS).unref();
  tellSoon(roomId, room);
}

/** A connection closed a conversation, or went. */
export function leaveRoom(socket: AppSocket, roomId: string): void {
  const room = watched.get(roomId);
  if (room?.here.delete(socket.id)) tellSoon(roomId, room);
}

// Somebody is named who was not, or by someone who was told none: all is told again.
onPreferencesChanged(tellAll);
onRightsDropped(async () => tellAll());

function tellAll(): void {
  for (const room of watched.values()) room.told = '';
  reviewAll();
}

function newlyWatched(namespace: Namespace): Watched {
  return { namespace, here: new Set(), told: '', telling: null, toldAt: 0 };
}

function reviewAll(): void {
  for (const [roomId, room] of watched) tellSoon(roomId, room);
}

/** Comings and goings of one moment are told together: at once where nothing was told lately. */
function tellSoon(roomId: string, room: Watched): void {
  if (room.telling) return;
  const wait = Math.max(0, room.toldAt + TELL_MS - Date.now());
  room.telling = setTimeout(() => {
    room.telling = null;
    room.toldAt = Date.now();
    tell(roomId, room).catch((err: unknown) => logger.warn({ err }, 'who is in a room could not be told'));
  }, wait).unref();
}

/**
 * Read from the connections themselves: whoever crashed or lost the network is not among them. Each server tells those
 * who are connected to it how many there are on all of them, and names to moderation those that it has.
 */
async function tell(roomId: string, room: Watched): Promise<void> {
  const { namespace } = room;
  const sockets = await namespace.local.in(placesOf(roomId)).fetchSockets();
  const there = [...new Set(sockets.map(({ data }) => data.personId))].sort();
  if (room.here.size === 0) forget(roomId);
  const count = await countEverywhere(roomId, there);
  const text = `${count} ${there.join()}`;
  if (text === room.told) return;
  room.told = text;
  const [readers, moderators] = placesOf(roomId);
  const present: RoomPresent = { roomId, count, people: null };
  if (readers) namespace.local.to(readers).emit('room.present', present);
  if (!moderators) return;
  namespace.local.to(moderators).emit('room.present', { ...present, people: await named(there) });
}

async function named(personIds: readonly string[]): Promise<RoomPresent['people']> {
  const [hidden, people] = await Promise.all([findPresenceHidden(personIds), loadPersonSummaries(personIds)]);
  return [...people.values()]
    .filter(({ id }) => !hidden.has(id))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

function forget(roomId: string): void {
  watched.delete(roomId);
  if (watched.size > 0 || !reviewing) return;
  clearInterval(reviewing);
  reviewing = null;
}

async function isRoom(id: string): Promise<boolean> {
  return (await loadThreads([id])).get(id)?.thread.kind === 'room';
}

function isThere(socket: AppSocket, roomId: string): boolean {
  return placesOf(roomId).some((place) => socket.rooms.has(place));
}

function placesOf(roomId: string): string[] {
  return (['readers', 'moderators'] as const).map((audience) =>
    rooms.place('conversation', roomId, audience),
  );
}
