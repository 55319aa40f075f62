import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Actor } from '@sentiers/shared/actor.ts';
import { Server as Engine } from 'engine.io';
import type { Express } from 'express';
import { Server } from 'socket.io';
import type { ApiRouter } from '../http/api-handler.ts';
import { isForeign } from '../http/origin.ts';
import type { Sessions } from '../http/sessions.ts';
import { logger } from '../logging/logger.ts';
import { createCall } from './call.ts';
import { handshakeSteps } from './handshake.ts';
import { listen } from './listen.ts';
import { createRealtime, type Realtime } from './realtime.ts';
import { writeBroadcastsAtOnce } from './single-write.ts';
import type { AppSocketServer } from './socket-types.ts';

const PATH = '/socket.io/';
/** As for JSON bodies: the longest message fits, escaped as JSON may be. */
const MAX_FRAME_BYTES = 512 * 1024;

export interface SocketServerOptions {
  httpServer: HttpServer;
  /** Its settings tell whose `X-Forwarded-For` is believed. */
  httpApp: Express;
  sessions: Sessions;
  router: ApiRouter;
  loadActor(personId: string): Promise<Actor | null>;
}

export interface SocketServer {
  realtime: Realtime;
  /** Answers the long-polling requests; true where this one was. */
  handleRequest(request: IncomingMessage, response: ServerResponse): boolean;
  stop(): Promise<void>;
}

/** The socket on the same port as everything else, with the session of the same cookie. */
export function createSocketServer(options: SocketServerOptions): SocketServer {
  const engine = new Engine({
    maxHttpBufferSize: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    allowRequest: (request, decide) => {
      const foreign = isForeign(request.headers);
      decide(foreign ? 'foreign_origin' : null, !foreign);
    },
  });
  const io: AppSocketServer = new Server({ serveClient: false });
  io.bind(engine);
  writeBroadcastsAtOnce(io, engine);
  const call = createCall(options.router);
  handshakeSteps(io, engine, options);
  io.on('connection', (socket) => listen(socket, { call, loadActor: options.loadActor }));
  engine.on('connection_error', ({ code, message }: { code: number; message: string }) => {
    logger.info({ code, message }, 'socket refused');
  });
  options.httpServer.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!request.url?.startsWith(PATH)) return refuse(socket, '404 Not Found');
    if (isForeign(request.headers)) return refuse(socket, '403 Forbidden');
    engine.handleUpgrade(request as Parameters<Engine['handleUpgrade']>[0], socket, head);
  });
  const realtime = createRealtime(io, options.loadActor);
  return {
    realtime,
    handleRequest: (request, response) => {
      if (!request.url?.startsWith(PATH)) return false;
      engine.handleRequest(request as Parameters<Engine['handleRequest']>[0], response);
      return true;
    },
    stop: async () => {
      realtime.stop();
      await io.close();
    },
  };
}

/** Before the upgrade there is no response object yet: the engine would answer 400 to everything. */
function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
