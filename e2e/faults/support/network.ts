import type {
  OpenSocket,
  ServerEvent,
  SocketListener,
  SocketPort,
} from '../../../client/src/lib/realtime/socket-port.ts';

/** What happens to what the server tells: `deliver` may be called now, later, twice, or never. */
export type Weather = (event: ServerEvent, deliver: (event: ServerEvent) => void) => void;

/** An operation that left for the server, whichever way. */
export interface Sent {
  way: 'socket' | 'http';
  operation: string;
  input: unknown;
}

const calm: Weather = (event, deliver) => deliver(event);

/** The network between a device and the server: it can be cut, it may treat broadcasts badly, and it remembers. */
export class Network {
  weather: Weather = calm;
  /** Everything that the server told, in order, whatever the weather made of it. */
  readonly told: ServerEvent[] = [];
  /** Every call that left by the socket, and every unsafe request, in order. */
  readonly sent: Sent[] = [];
  #isCut = false;
  readonly #ports = new Set<SocketPort>();

  cut(): void {
    this.#isCut = true;
    for (const port of this.#ports) port.disconnect();
  }

  restore(): void {
    this.#isCut = false;
  }

  /** Requests by HTTP. */
  readonly fetch = (request: Request, init: RequestInit): Promise<Response> => {
    if (this.#isCut) return Promise.reject(new TypeError('the network is cut'));
    if (request.method !== 'GET') {
      const { pathname } = new URL(request.url);
      const operation = `${request.method} ${pathname}`;
      this.sent.push({ way: 'http', operation, input: null });
    }
    return globalThis.fetch(request, init);
  };

  /** The socket, through this network. */
  around(open: OpenSocket): OpenSocket {
    return async (listener) => {
      const port = await open({
        onChange: (change) => listener.onChange(change),
        onEvent: (event) => this.#tell(event, listener),
      });
      this.#ports.add(port);
      return this.#wrap(port, listener);
    };
  }

  #tell(event: ServerEvent, listener: SocketListener): void {
    this.told.push(event);
    this.weather(event, (delivered) => listener.onEvent(delivered));
  }

  #wrap(port: SocketPort, listener: SocketListener): SocketPort {
    return {
      get isConnected() {
        return port.isConnected;
      },
      connect: () => {
        if (this.#isCut) listener.onChange({ kind: 'refused', error: null });
        else port.connect();
      },
      disconnect: () => port.disconnect(),
      ask: (event, input, timeout) => {
        if (event === 'call') this.sent.push({ way: 'socket', operation: String(input[0]), input: input[1] });
        return port.ask(event, input, timeout);
      },
      say: (event, input) => port.say(event, input),
    };
  }
}
