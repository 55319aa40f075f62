import type { CallAnswer, ClientToServer } from '@sentiers/shared/events.ts';
import { errorFromBody } from '../api/client-errors.ts';
import { UnreachableError } from '../api/unreachable-error.ts';
import { backOff, type Clock, type Random } from '../journal/environment.ts';
import { Emitter, Observable } from '../journal/observable.ts';
import type {
  Asked,
  EndingReason,
  OpenSocket,
  Said,
  ServerEvent,
  SocketChange,
  SocketPort,
} from './socket-port.ts';

/** How this page stands with the server. Milliseconds. */
export type ConnectionState =
  /** Everything arrives at once. */
  | { kind: 'online' }
  | { kind: 'connecting' }
  | { kind: 'offline'; since: number }
  /** Nobody is signed in: what is written stays here until someone is. */
  | { kind: 'signed-out'; reason: EndingReason }
  /** Another account is signed in on this browser: this page must not go on. */
  | { kind: 'other-account' };

interface ConnectionOptions {
  open: OpenSocket;
  clock: Clock;
  random: Random;
}

/** A loss shorter than this isn't worth a word. */
const GRACE_MS = 4_000;
const ASK_MS = 10_000;

/** The one socket of the page: opened when asked for, kept open, and the state of it in plain words. */
export class Connection {
  readonly state = new Observable<ConnectionState>({ kind: 'connecting' });
  readonly #options: ConnectionOptions;
  readonly #events = new Emitter<ServerEvent>();
  #socket: SocketPort | null = null;
  #opening: Promise<void> | null = null;
  #lostAt: number | null = null;
  #cancelGrace: (() => void) | null = null;
  #cancelRetry: (() => void) | null = null;
  #failures = 0;
  #started = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /** Everything that the server tells. */
  readonly listen = this.#events.listen;

  get isOnline(): boolean {
    return this.#socket?.isConnected ?? false;
  }

  /** Connects, and goes on trying; again after a sign-in. */
  start(): void {
    this.#started = true;
    this.#lostAt = null;
    this.#lost();
    this.#connect();
  }

  stop(): void {
    this.#started = false;
    this.#cancelGrace?.();
    this.#cancelRetry?.();
    this.#socket?.disconnect();
  }

  /** Nobody is signed in any more, as some answer told. */
  signedOut(reason: EndingReason): void {
    this.stop();
    this.state.set({ kind: 'signed-out', reason });
  }

  /** Another account is signed in, as some answer told. */
  otherAccount(): void {
    this.stop();
    this.state.set({ kind: 'other-account' });
  }

  /** What the device says of its network: worth a try, or not worth waiting. */
  networkChanged(there: boolean): void {
    if (!this.#started || this.isOnline === there) return;
    if (there) this.#connect();
    else {
      this.#socket?.disconnect();
      this.#lost();
      this.#offline();
    }
  }

  /** Asks and waits for the acknowledgement; rejects with `AppError` or `UnreachableError`. */
  async ask(event: Asked, ...input: unknown[]): Promise<unknown> {
    if (!this.#socket?.isConnected) throw new UnreachableError();
    const answer = (await this.#socket.ask(event, input, ASK_MS)) as CallAnswer;
    if (!answer.ok) throw errorFromBody(answer.error);
    return answer.data;
  }

  /** Says that one types, or no longer: lost without a connection, as it is worth nothing later. */
  sayTyping(conversationId: string, typing: boolean): void {
    this.#socket?.say('typing.set', { conversationId, typing });
  }

  /** Says something that is worth nothing later: lost without a connection. */
  say<Event extends Said>(event: Event, input: Parameters<ClientToServer[Event]>[0]): void {
    this.#socket?.say(event, input);
  }

  #connect(): void {
    this.#cancelRetry?.();
    if (this.#socket) {
      if (!this.#socket.isConnected) this.#socket.connect();
      return;
    }
    const listener = {
      onChange: (change: SocketChange) => this.#changed(change),
      onEvent: (event: ServerEvent) => this.#told(event),
    };
    this.#opening ??= this.#options.open(listener).then(
      (socket) => {
        this.#socket = socket;
        if (this.#started) socket.connect();
      },
      () => {
        this.#opening = null;
        this.#retry();
      },
    );
  }

  #changed(change: SocketChange): void {
    if (!this.#started) return;
    if (change.kind === 'connected') {
      this.#lostAt = null;
      this.#failures = 0;
      this.#cancelGrace?.();
      this.state.set({ kind: 'online' });
    } else if (change.kind === 'disconnected') {
      this.#lost();
      if (change.byServer) this.#retry();
    } else if (change.error === null) this.#lost();
    else this.#refused(change.error);
  }

  #refused({
    code,
    details,
  }: {
    code: string;
    details?: { retryAfter?: number | undefined } | undefined;
  }): void {
    if (code === 'unauthenticated') this.signedOut('expired');
    else if (code === 'forbidden') this.signedOut('suspended');
    else if (code === 'actor_changed') this.otherAccount();
    else {
      this.#lost();
      this.#retry((details?.retryAfter ?? 0) * 1_000);
    }
  }

  #told(event: ServerEvent): void {
    this.#events.emit(event);
    if (event.name === 'session.ended') this.signedOut(event.data.reason);
  }

  #lost(): void {
    if (this.#lostAt !== null) return;
    this.#lostAt = this.#options.clock.now();
    this.state.set({ kind: 'connecting' });
    this.#cancelGrace?.();
    this.#cancelGrace = this.#options.clock.after(GRACE_MS, () => this.#offline());
  }

  #offline(): void {
    this.#cancelGrace?.();
    if (this.#lostAt !== null) this.state.set({ kind: 'offline', since: this.#lostAt });
  }

  #retry(atLeast = 0): void {
    const wait = Math.max(atLeast, backOff(this.#failures, this.#options.random, { most: 30_000 }));
    this.#failures += 1;
    this.#cancelRetry?.();
    this.#cancelRetry = this.#options.clock.after(wait, () => this.#connect());
  }
}
