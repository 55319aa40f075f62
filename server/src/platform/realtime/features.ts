import type { Actor } from '@sentiers/shared/actor.ts';
import type { ClientToServer } from '@sentiers/shared/events.ts';
import type { Audience } from '@sentiers/shared/journal/schema.ts';
import type { z } from 'zod';
import type { AppSocket, PlaceKind, SocketActor } from './socket-types.ts';

/** What a feature must answer about a place before anyone receives its journal. */
export interface PlaceAccess {
  /**
   * As which audience the actor reads this place.
   *
   * @throws AppError `not_found` where they don't
   */
  audience(actor: Actor, id: string): Promise<Audience>;
  /** Head of its journal. Asked after the socket is in the room: nothing can pass between the two. */
  version(id: string): Promise<number>;
}

/** An answer to one event of the socket. */
export interface SocketRequest {
  schema: z.ZodType;
  handle(who: SocketActor, input: unknown): Promise<unknown>;
}

export type FeatureEvent = Exclude<
  keyof ClientToServer,
  'call' | 'conversation.open' | 'conversation.close' | 'channel.open' | 'channel.close'
>;

/** What a feature adds to the socket: only for what is never stored. */
export interface SocketFeature {
  requests?: Partial<Record<FeatureEvent, SocketRequest>>;
  connected?(socket: AppSocket): void;
  disconnected?(socket: AppSocket): void;
  /** A place was opened or closed by this socket (closing it for lost access counts). */
  opened?(socket: AppSocket, kind: PlaceKind, id: string): void;
  closed?(socket: AppSocket, kind: PlaceKind, id: string): void;
}

const features: SocketFeature[] = [];
const accesses = new Map<PlaceKind, PlaceAccess>();

/** Called once by each such feature, before the server starts. */
export function registerSocketFeature(feature: SocketFeature): void {
  features.push(feature);
}

/** Called once by the feature that owns this kind of place. */
export function registerPlace(kind: PlaceKind, access: PlaceAccess): void {
  accesses.set(kind, access);
}

export function socketFeatures(): readonly SocketFeature[] {
  return features;
}

export function placeAccess(kind: PlaceKind): PlaceAccess {
  const access = accesses.get(kind);
  if (!access) throw new Error(`no feature answers for the place "${kind}"`);
  return access;
}

/** Types a request's input from its schema. */
export function socketRequest<Schema extends z.ZodType>(
  schema: Schema,
  handle: (who: SocketActor, input: z.infer<Schema>) => Promise<unknown>,
): SocketRequest {
  return { schema, handle: (who, input) => handle(who, schema.parse(input)) };
}
