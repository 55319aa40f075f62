import type { Actor } from '@sentiers/shared/actor.ts';
import type { ServerToClient } from '@sentiers/shared/events.ts';
import type { Audience } from '@sentiers/shared/journal/schema.ts';
import { type EndingReason, liveSessionsAmong, onSessionsEnded } from '../http/stored-sessions.ts';
import type { Frame, StreamRef } from '../journal/types.ts';
import { logger } from '../logging/logger.ts';
import { createBroadcast, openStreams } from './broadcast.ts';
import { reviewPlaces } from './places.ts';
import { rooms } from './rooms.ts';
import type { AppSocket, AppSocketServer, PlaceKind } from './socket-types.ts';

/** How often sessions that ended elsewhere, or by age, are looked for. */
const SESSION_REVIEW_MS = 60_000;

/** What the rest of the server may do with the sockets. */
export interface Realtime {
  /** Encodes once and sends to everyone in the place's room of this audience. */
  toPlace<Event extends keyof ServerToClient>(
    kind: PlaceKind,
    id: string,
    audiences: readonly Audience[],
    event: Event,
    ...payload: Parameters<ServerToClient[Event]>
  ): void;
  toPerson<Event extends keyof ServerToClient>(
    personId: string,
    event: Event,
    ...payload: Parameters<ServerToClient[Event]>
  ): void;
  /**
   * Rights changed: takes these people's sockets (null: everyone's) out of what they no longer read; resolves when
   * they are out.
   */
  reviewRights(personIds: readonly string[] | null): Promise<void>;
  /** Sends a journal's frame to those who have it open. */
  broadcast(frame: Frame): Promise<void>;
  /** Journals that someone has open here. */
  openStreams(): Iterable<StreamRef>;
  stop(): void;
}

/** Starts to follow the ends of sessions, and answers the sender. */
export function createRealtime(
  io: AppSocketServer,
  loadActor: (personId: string) => Promise<Actor | null>,
): Realtime {
  const unsubscribe = onSessionsEnded((sessionIds, reason) => endSessions(io, sessionIds, reason));
  const timer = setInterval(() => {
    reviewSessions(io).catch((err: unknown) => logger.warn({ err }, 'sessions could not be reviewed'));
  }, SESSION_REVIEW_MS);
  timer.unref();
  return {
    toPlace: (kind, id, audiences, event, ...payload) => {
      io.to(audiences.map((audience) => rooms.place(kind, id, audience))).emit(event, ...payload);
    },
    toPerson: (personId, event, ...payload) => {
      io.to(rooms.person(personId)).emit(event, ...payload);
    },
    reviewRights: async (personIds) => {
      const people = personIds ?? connectedPeople(io);
      await Promise.all(people.map((personId) => reviewPerson(io, personId, loadActor)));
    },
    broadcast: createBroadcast(io),
    openStreams: () => openStreams(io),
    stop: () => {
      unsubscribe();
      clearInterval(timer);
    },
  };
}

/** Says why, then closes; nothing more is taken from them meanwhile, for they are no longer connected. */
function endSessions(io: AppSocketServer, sessionIds: readonly string[], reason: EndingReason): void {
  const ended = io.in(sessionIds.map(rooms.session));
  ended.emit('session.ended', { reason });
  ended.disconnectSockets(true);
}

async function reviewSessions(io: AppSocketServer): Promise<void> {
  const ids = new Set([...io.of('/').sockets.values()].map((socket) => socket.data.sessionId));
  if (ids.size === 0) return;
  const live = await liveSessionsAmong([...ids]);
  const ended = [...ids].filter((id) => !live.has(id));
  if (ended.length > 0) endSessions(io, ended, 'expired');
}

async function reviewPerson(
  io: AppSocketServer,
  personId: string,
  loadActor: (personId: string) => Promise<Actor | null>,
): Promise<void> {
  const sockets = socketsOf(io, personId);
  if (sockets.length === 0) return;
  const actor = await loadActor(personId);
  if (!actor || actor.suspended) {
    const ended = io.in(rooms.person(personId));
    ended.emit('session.ended', { reason: 'suspended' });
    ended.disconnectSockets(true);
    return;
  }
  for (const socket of sockets) {
    const lost = await reviewPlaces(socket, actor);
    socket.emit('access.changed', { lost });
  }
}

function connectedPeople(io: AppSocketServer): string[] {
  return [...new Set([...io.of('/').sockets.values()].map((socket) => socket.data.personId))];
}

function socketsOf(io: AppSocketServer, personId: string): AppSocket[] {
  const { sockets, adapter } = io.of('/');
  const ids = adapter.rooms.get(rooms.person(personId)) ?? [];
  return [...ids].map((id) => sockets.get(id)).filter((socket) => socket !== undefined);
}
