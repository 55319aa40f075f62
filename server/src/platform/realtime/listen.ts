import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { z } from 'zod';
import { limits } from '../http/limits.ts';
import type { RequestContext } from '../http/request-context.ts';
import { acknowledge, isAnswer, parseInput } from './acknowledge.ts';
import type { CallOperation } from './call.ts';
import { type FeatureEvent, placeAccess, type SocketRequest, socketFeatures } from './features.ts';
import { closePlace, openPlace, reviewPlace } from './places.ts';
import type { AppSocket, PlaceKind } from './socket-types.ts';

interface Tools {
  call: CallOperation;
  loadActor(personId: string): Promise<Actor | null>;
}

type PlaceInput = Record<string, string>;
const placeInputs = {
  conversation: z.object({ conversationId: idSchema }).transform(({ conversationId }) => conversationId),
  channel: z.object({ channelId: idSchema }).transform(({ channelId }) => channelId),
} satisfies Record<PlaceKind, z.ZodType<string, PlaceInput>>;

/** Everything a connected socket may say. Whatever is said, nothing here throws. */
export function listen(socket: AppSocket, tools: Tools): void {
  forgetHandshake(socket);
  socket.emit('clock.told', { at: new Date().toISOString() });
  socket.on('call', (operation, input, answer) => {
    if (!isAnswer(answer)) return;
    void acknowledge(answer, async (requestId) =>
      tools.call(operation, input, await contextOf(socket, tools, requestId)),
    );
  });
  for (const kind of ['conversation', 'channel'] as const) listenToPlaces(socket, tools, kind);
  for (const feature of socketFeatures()) {
    for (const [event, request] of Object.entries(feature.requests ?? {})) {
      listenTo(socket, tools, event as keyof NonNullable<typeof feature.requests>, request);
    }
    feature.connected?.(socket);
  }
  socket.on('disconnect', () => {
    for (const { kind, id } of [...socket.data.places.values()]) closePlace(socket, kind, id);
    for (const feature of socketFeatures()) feature.disconnected?.(socket);
  });
}

function listenToPlaces(socket: AppSocket, tools: Tools, kind: PlaceKind): void {
  const schema = placeInputs[kind];
  socket.on(`${kind}.open`, (input: unknown, answer: unknown) => {
    void acknowledge(answer, async () => {
      const id = parseInput(schema, input);
      const { actor } = await contextOf(socket, tools, '');
      const { version } = await openPlace(socket, requireActor(actor), kind, id);
      // Rights that were lost while it opened: whoever put this person out could not see the room yet.
      const afterwards = requireActor(await tools.loadActor(socket.data.personId));
      if (!(await reviewPlace(socket, afterwards, kind, id))) throw new AppError('not_found');
      return { version, data: { version } };
    });
  });
  socket.on(`${kind}.close`, (input: unknown, answer: unknown) => {
    void acknowledge(answer, async () => {
      const id = parseInput(schema, input);
      const version = closePlace(socket, kind, id) ? await placeAccess(kind).version(id) : 0;
      return { version, data: { version } };
    });
  });
}

function listenTo(socket: AppSocket, tools: Tools, event: FeatureEvent, request: SocketRequest): void {
  socket.on(event, (input: unknown, answer?: unknown) => {
    void acknowledge(answer, async () => {
      const parsed = parseInput(request.schema, input);
      const { actor } = await contextOf(socket, tools, '');
      return { data: await request.handle({ socket, actor: requireActor(actor) }, parsed) };
    });
  });
}

/** Flood limit, then who speaks, with the rights of this moment: what HTTP does before it reaches a procedure. */
async function contextOf(socket: AppSocket, tools: Tools, requestId: string): Promise<RequestContext> {
  const { address, personId } = socket.data;
  await limits.address(address);
  const actor = await tools.loadActor(personId);
  if (!socket.connected) throw new AppError('unauthenticated');
  return { actor, requestId, address, transport: 'socket', locale: 'fr', session: null };
}

function requireActor(actor: Actor | null): Actor {
  if (!actor || actor.suspended) throw new AppError('unauthenticated');
  return actor;
}

/**
 * A connection may stay for days, beside thousands: the request that opened it, with its headers and session, is
 * let go.
 */
function forgetHandshake(socket: AppSocket): void {
  Object.assign(socket.conn, { request: null });
  Object.assign(socket, { handshake: { ...socket.handshake, headers: {}, query: {}, auth: {}, url: '' } });
}
