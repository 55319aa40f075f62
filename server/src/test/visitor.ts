import type { OperationName } from '@sentiers/shared/contract.ts';
import type { CallAnswer, ClientToServer, ServerToClient } from '@sentiers/shared/events.ts';
import { io, type Socket } from 'socket.io-client';
import request, { type Test } from 'supertest';

type Event = keyof ServerToClient;
type Payload<Name extends Event> = Parameters<ServerToClient[Name]>[0];

/** One browser: its cookies, its requests, its sockets. */
export class Visitor {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();
  readonly #sockets: TestSocket[] = [];

  constructor(url: string, cookie: string | null) {
    this.#url = url;
    if (cookie) this.keep([cookie]);
  }

  /** The `Cookie` header it would send. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Takes what a `Set-Cookie` header says. */
  keep(setCookies: readonly string[]): void {
    for (const line of setCookies) {
      const [pair = '', ...attributes] = line.split(';');
      const at = pair.indexOf('=');
      const name = pair.slice(0, at).trim();
      const gone = attributes.some((attribute) => /expires=thu, 01 jan 1970/i.test(attribute));
      if (gone) this.#cookies.delete(name);
      else this.#cookies.set(name, pair.slice(at + 1));
    }
  }

  get(path: string): Test {
    return this.#send('get', path);
  }

  post(path: string, body: object = {}): Test {
    return this.#send('post', path).send(body);
  }

  put(path: string, body: object = {}): Test {
    return this.#send('put', path).send(body);
  }

  patch(path: string, body: object = {}): Test {
    return this.#send('patch', path).send(body);
  }

  /** Sends bytes as they are. */
  patchBytes(path: string, content: Uint8Array): Test {
    return this.#send('patch', path)
      .type('application/octet-stream')
      .send(Buffer.from(content) as never);
  }

  delete(path: string, body: object = {}): Test {
    return this.#send('delete', path).send(body);
  }

  #send(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string): Test {
    // Packing thousands of answers that are read at once took a twentieth of the time.
    const test = request(this.#url)[method](path).set('Origin', this.#url).set('Accept-Encoding', 'identity');
    if (this.cookie) test.set('Cookie', this.cookie);
    test.on('response', (response: { headers: Record<string, unknown> }) => {
      const setCookies = response.headers['set-cookie'];
      if (Array.isArray(setCookies)) this.keep(setCookies);
    });
    return test;
  }

  /**
   * Opens a socket with this browser's cookies.
   *
   * @throws the house's error body when the handshake is refused
   */
  async connect(options: { account?: string; origin?: string } = {}): Promise<TestSocket> {
    const socket = new TestSocket(
      io(this.#url, {
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        auth: options.account === undefined ? {} : { account: options.account },
        extraHeaders: { Cookie: this.cookie, Origin: options.origin ?? this.#url },
      }),
    );
    this.#sockets.push(socket);
    await socket.connected();
    return socket;
  }

  leave(): void {
    for (const socket of this.#sockets) socket.raw.disconnect();
  }
}

const PATIENCE_MS = 10_000;

/** A connected client that remembers what it received, in order. */
export class TestSocket {
  readonly raw: Socket<ServerToClient, ClientToServer>;
  readonly #received: { event: string; payload: unknown }[] = [];
  #waiting: (() => void)[] = [];

  constructor(socket: Socket<ServerToClient, ClientToServer>) {
    this.raw = socket;
    socket.onAny((event: string, payload: unknown) => {
      this.#received.push({ event, payload });
      this.#wake();
    });
    socket.on('disconnect', () => this.#wake());
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  connected(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.raw.once('connect', resolve);
      this.raw.once('connect_error', (error) => reject('data' in error ? error.data : error));
    });
  }

  /** Everything received under this name so far. */
  received<Name extends Event>(event: Name): Payload<Name>[] {
    return this.#received
      .filter((entry) => entry.event === event)
      .map((entry) => entry.payload as Payload<Name>);
  }

  /** The first payload under this name, already received or to come, that satisfies `matches`. */
  async waitFor<Name extends Event>(
    event: Name,
    matches: (payload: Payload<Name>) => boolean = () => true,
  ): Promise<Payload<Name>> {
    const found = await this.#until(() => this.received(event).find(matches), `the event ${event}`);
    return found;
  }

  /** Resolves when the server has closed this socket. */
  async disconnected(): Promise<void> {
    await this.#until(() => (this.raw.connected ? undefined : true), 'the end of the connection');
  }

  async #until<Found>(look: () => Found | undefined, what: string): Promise<Found> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`waited ${PATIENCE_MS} ms for ${what}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Calls an operation by its dotted name. */
  call(operation: OperationName | (string & {}), input: unknown = {}): Promise<CallAnswer> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${operation} was not acknowledged`)), PATIENCE_MS);
      this.raw.emit('call', operation, input, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
    });
  }

  /** Opens a conversation's journal; answers the acknowledgement. */
  openConversation(conversationId: string): Promise<PlaceAnswer> {
    return this.raw.timeout(PATIENCE_MS).emitWithAck('conversation.open', { conversationId });
  }

  openChannel(channelId: string): Promise<PlaceAnswer> {
    return this.raw.timeout(PATIENCE_MS).emitWithAck('channel.open', { channelId });
  }

  /**
   * A round trip: whatever the server had sent to this socket before has been received after it. For what must
   * *not* arrive: `await socket.settled(); expect(socket.received('journal.advanced')).toEqual([])`.
   */
  async settled(): Promise<void> {
    await this.call('nothing.at.all');
  }
}

type PlaceAnswer = Parameters<Parameters<ClientToServer['conversation.open']>[1]>[0];
