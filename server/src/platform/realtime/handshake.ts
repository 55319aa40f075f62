import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Server as Engine } from 'engine.io';
import type { Express, Request, RequestHandler, Response } from 'express';
import { v7 as newId } from 'uuid';
import { config } from '../../config.ts';
import { errorBody, toAppError } from '../http/api-error.ts';
import { limits } from '../http/limits.ts';
import type { Sessions } from '../http/sessions.ts';
import { storedSessionId } from '../http/stored-sessions.ts';
import { rooms } from './rooms.ts';
import type { AppSocket, AppSocketServer } from './socket-types.ts';

/**
 * What happens before a socket is let in, in order: flood limit by address, session and person of the cookie (once
 * a connection, not for each polling request), the account that the page expects, suspension, number of sockets.
 */
export function handshakeSteps(
  io: AppSocketServer,
  engine: Engine,
  options: { httpApp: Express; sessions: Sessions },
): void {
  const { httpApp, sessions } = options;
  const asExpress: RequestHandler = (request, _response, next) => {
    Object.setPrototypeOf(request, httpApp.request);
    next();
  };
  const limitAddress: RequestHandler = (request, _response, next) => {
    limits.socketsOfAddress(request.ip ?? '').then(() => next(), next);
  };
  for (const step of [asExpress, limitAddress, sessions.readSession, sessions.readActor]) {
    engine.use((request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
      if (isFirstRequest(request)) step(request as Request, response as Response, next);
      else next();
    });
  }
  io.use((socket, next) => {
    letIn(io, socket).then(
      () => next(),
      (error: unknown) => next(refusal(error)),
    );
  });
}

/** The engine answers with an id, which all later requests of the same connection carry. */
function isFirstRequest(request: IncomingMessage): boolean {
  return !new URL(request.url ?? '/', 'http://localhost').searchParams.has('sid');
}

async function letIn(io: AppSocketServer, socket: AppSocket): Promise<void> {
  const request = socket.request as Request;
  const actor: Actor | undefined = request.user;
  if (!actor) throw new AppError('unauthenticated');
  const expected: unknown = socket.handshake.auth.account;
  if (expected !== undefined && expected !== actor.personId) throw new AppError('actor_changed');
  if (actor.suspended) throw new AppError('forbidden');
  const most = config().limits.socketsPerAccount;
  const open = io.of('/').adapter.rooms.get(rooms.person(actor.personId))?.size ?? 0;
  if (most > 0 && open >= most) throw new AppError('rate_limited', { retryAfter: 60 });
  socket.data = {
    personId: actor.personId,
    sessionId: storedSessionId(request.sessionID),
    address: request.ip ?? '',
    places: new Map(),
  };
  await socket.join([rooms.person(actor.personId), rooms.session(socket.data.sessionId)]);
}

/** The client reads the house's error in `connect_error`'s `data`. */
function refusal(error: unknown): Error {
  const known = toAppError(error, { requestId: newId() });
  return Object.assign(new Error(known.code), { data: errorBody(known) });
}
