import type { ConversationFrame } from '@sentiers/shared/conversations/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Upload } from '@sentiers/shared/files/schema.ts';
import type { Call } from '../../api/operations.ts';
import type { FilePart } from '../../api/send-part.ts';
import { UnreachableError } from '../../api/unreachable-error.ts';
import type { ServerEvent, SocketListener, SocketPort } from '../../realtime/socket-port.ts';
import type { Clock, Random } from '../environment.ts';
import type { SimulatedServer } from './simulated-server.ts';

/** How bad a network is; chances from 0 to 1. */
export interface Weather {
  /** Of a request or its answer never arriving. */
  lose: number;
  /** Of a frame never arriving, or arriving twice. */
  loseFrame: number;
  doubleFrame: number;
  /** Milliseconds at most: frames overtake each other. */
  delay: number;
}

export const calm: Weather = { lose: 0, loseFrame: 0, doubleFrame: 0, delay: 20 };

interface LinkOptions {
  server: SimulatedServer;
  /** The tab's clock: a tab that sleeps hears nothing until it wakes. */
  clock: Clock;
  random: Random;
  person: string;
  weather: Weather;
}

/** The way between one tab and the server: a socket and HTTP, over a network that loses, doubles and overtakes. */
export class SimulatedLink {
  weather: Weather;
  readonly #options: LinkOptions;
  readonly #rooms = new Set<string>();
  readonly #stopFrames: () => void;
  #listener: SocketListener | null = null;
  #wanted = false;
  #connected = false;
  #cut = false;
  /** Who answers: nobody as long as the session has expired. */
  signedIn = true;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.weather = options.weather;
    this.#stopFrames = options.server.onFrame((frame) => this.#broadcast(frame));
  }

  /** No network from now on. */
  cut(): void {
    this.#cut = true;
    this.#drop();
  }

  restore(): void {
    this.#cut = false;
  }

  /** The tab is no more. */
  end(): void {
    this.#stopFrames();
    this.#wanted = false;
    this.#connected = false;
    this.#listener = null;
  }

  readonly openSocket = async (listener: SocketListener): Promise<SocketPort> => {
    this.#listener = listener;
    const link = this;
    return {
      get isConnected() {
        return link.#connected;
      },
      connect: () => {
        this.#wanted = true;
        this.#tryToConnect();
      },
      disconnect: () => {
        this.#wanted = false;
        this.#drop();
      },
      ask: (event, input, timeout) => this.#ask(event, input, timeout),
      say: () => undefined,
    };
  };

  readonly http: Call = async (name, input) => {
    const { clock } = this.#options;
    return new Promise((resolve, reject) => {
      const giveUp = clock.after(20_000, () => reject(new UnreachableError()));
      if (this.#cut) {
        giveUp();
        reject(new UnreachableError());
        return;
      }
      this.#exchange(
        () => this.#serve(name, input),
        (data) => {
          giveUp();
          resolve(data as never);
        },
        (error) => {
          giveUp();
          reject(error);
        },
      );
    });
  };

  /** A piece of a file, of which only the size travels. */
  readonly sendPart = ({ fileId, offset, content }: FilePart): Promise<Upload> =>
    this.http('files.part' as never, { fileId, offset, size: content.size } as never) as Promise<Upload>;

  #serve(name: string, input: unknown): unknown {
    if (!this.signedIn) throw new AppError('unauthenticated');
    return this.#options.server.handle(name, input, this.#options.person);
  }

  #ask(event: string, input: readonly unknown[], timeout: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (!this.#connected) {
        reject(new UnreachableError());
        return;
      }
      this.#options.clock.after(timeout, () => reject(new UnreachableError()));
      this.#exchange(
        () => ({ ok: true, status: 200, data: this.#socketRequest(event, input) }),
        resolve,
        (error) => resolve({ ok: false, error: { code: error.code, message: '', details: error.details } }),
      );
    });
  }

  #socketRequest(event: string, input: readonly unknown[]): unknown {
    if (event === 'call') return this.#serve(String(input[0]), input[1]);
    const { conversationId } = input[0] as { conversationId: string };
    const version = this.#options.server.head(conversationId);
    if (version === null) throw new AppError('not_found');
    if (event === 'conversation.open') this.#rooms.add(conversationId);
    else this.#rooms.delete(conversationId);
    return { version };
  }

  /** There and back, each way late or never. */
  #exchange(serve: () => unknown, answer: (data: unknown) => void, refuse: (error: AppError) => void): void {
    this.#travel(() => {
      let back: () => void;
      try {
        const data = serve();
        back = () => answer(data);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        back = () => refuse(error);
      }
      this.#travel(back);
    });
  }

  #travel(arrive: () => void): void {
    const { clock, random } = this.#options;
    if (this.#cut || random.fraction() < this.weather.lose) return;
    clock.after(random.fraction() * this.weather.delay, () => {
      if (!this.#cut) arrive();
    });
  }

  #broadcast(frame: ConversationFrame): void {
    if (!this.#connected || !this.#rooms.has(frame.conversationId)) return;
    const { clock, random } = this.#options;
    const event: ServerEvent = { name: 'journal.advanced', data: frame };
    const copies = random.fraction() < this.weather.doubleFrame ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      if (random.fraction() < this.weather.loseFrame) continue;
      clock.after(random.fraction() * this.weather.delay, () => {
        if (this.#connected) this.#listener?.onEvent(event);
      });
    }
  }

  #drop(): void {
    this.#rooms.clear();
    const was = this.#connected;
    this.#connected = false;
    if (was) this.#listener?.onChange({ kind: 'disconnected', byServer: false });
    if (this.#wanted) this.#options.clock.after(1_000, () => this.#tryToConnect());
  }

  #tryToConnect(): void {
    if (!this.#wanted || this.#connected) return;
    const { clock, random } = this.#options;
    clock.after(random.fraction() * this.weather.delay, () => {
      if (!this.#wanted || this.#connected) return;
      if (this.#cut) {
        this.#listener?.onChange({ kind: 'refused', error: null });
        clock.after(1_000, () => this.#tryToConnect());
      } else if (!this.signedIn) {
        this.#listener?.onChange({ kind: 'refused', error: { code: 'unauthenticated', message: '' } });
      } else {
        this.#connected = true;
        this.#listener?.onChange({ kind: 'connected' });
      }
    });
  }
}
