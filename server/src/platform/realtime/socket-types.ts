import type { Actor } from '@sentiers/shared/actor.ts';
import type { ClientToServer, ServerToClient } from '@sentiers/shared/events.ts';
import type { Server, Socket } from 'socket.io';

type NothingBetweenServers = Record<string, never>;

/** What is kept of a connection: little, for there may be thousands. */
export interface SocketData {
  personId: string;
  /** Stored id of the session that opened it. */
  sessionId: string;
  address: string;
  /** Places it has opened, by room of the place (without the audience), with the audience it reads them as. */
  places: Map<string, Place>;
}

export interface Place {
  kind: PlaceKind;
  id: string;
  room: string;
}

/** What a client can open to receive its journal. */
export type PlaceKind = 'conversation' | 'channel';

export type AppSocket = Socket<ClientToServer, ServerToClient, NothingBetweenServers, SocketData>;
export type AppSocketServer = Server<ClientToServer, ServerToClient, NothingBetweenServers, SocketData>;

/** Who speaks on a socket, at this moment. */
export interface SocketActor {
  socket: AppSocket;
  actor: Actor;
}
