import type { ErrorBody } from '@sentiers/shared/error-body.ts';
import type { ClientToServer, ServerToClient } from '@sentiers/shared/events.ts';

type Told = Exclude<keyof ServerToClient, 'clock.told'>;

/** What the server tells of what happened: the event's name and what it holds. Its clock is learnt below this. */
export type ServerEvent = {
  [Name in Told]: { name: Name; data: Parameters<ServerToClient[Name]>[0] };
}[Told];

/** Why a session ended. */
export type EndingReason = Parameters<ServerToClient['session.ended']>[0]['reason'];

/** What is said without expecting an answer. */
export type Said = 'typing.set' | 'experience.edit' | 'experience.close';

export type Asked = Exclude<keyof ClientToServer, Said>;

/** What happens to the socket. */
export type SocketChange =
  | { kind: 'connected' }
  /** `byServer`: it won't come back by itself. */
  | { kind: 'disconnected'; byServer: boolean }
  /** No network (`error` null, tried again by itself), or the server's word at the handshake (not tried again). */
  | { kind: 'refused'; error: ErrorBody | null };

/** A socket as the connection uses it. Nothing is ever queued in it: what can't leave now is not said at all. */
export interface SocketPort {
  readonly isConnected: boolean;
  connect(): void;
  disconnect(): void;
  /** The acknowledgement; rejects with `UnreachableError` when it can't leave or isn't answered in time. */
  ask<Event extends Asked>(event: Event, input: readonly unknown[], timeout: number): Promise<unknown>;
  say<Event extends Said>(event: Event, input: Parameters<ClientToServer[Event]>[0]): void;
}

export interface SocketListener {
  onChange(change: SocketChange): void;
  onEvent(event: ServerEvent): void;
}

/** Makes a socket that says which account it expects. May load the library first. */
export type OpenSocket = (listener: SocketListener) => Promise<SocketPort>;
