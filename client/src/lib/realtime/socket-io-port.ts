import { UnreachableError } from '../api/unreachable-error.ts';
import { learnServerMoment } from '../server-clock.ts';
import type { OpenSocket, ServerEvent, SocketListener, SocketPort } from './socket-port.ts';

interface SocketIoOptions {
  /** Address of the server; the page's own by default. */
  url?: string;
  /** Id of the account that is expected to be signed in. */
  account: () => string | null;
  /** Of the handshake, where there is no browser to send the cookie. */
  headers?: () => Record<string, string>;
}

const names = {
  'journal.advanced': true,
  'channel.advanced': true,
  'channel.changed': true,
  'cohort.changed': true,
  'seminar.changed': true,
  'journey.changed': true,
  'recap.changed': true,
  'replay.changed': true,
  'experience.changed': true,
  'experience.editing': true,
  'channel.active': true,
  'direct.active': true,
  'person.advanced': true,
  'typing.changed': true,
  'presence.changed': true,
  'room.present': true,
  'room.muted': true,
  'rehearsal.ended': true,
  'access.changed': true,
  'session.ended': true,
} as const satisfies Record<ServerEvent['name'], true>;

/** A Socket.IO socket, websocket first; the library is loaded when the first one is opened. */
export function socketIo(options: SocketIoOptions): OpenSocket {
  return async (listener) => {
    const { io } = await import('socket.io-client');
    const socket = io(options.url ?? '/', {
      autoConnect: false,
      auth: (give) => give({ account: options.account() ?? undefined }),
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: 500,
      reconnectionDelayMax: 10_000,
      randomizationFactor: 0.5,
      withCredentials: true,
    });
    for (const name of Object.keys(names)) {
      socket.on(name, (data: unknown) => listener.onEvent({ name, data } as ServerEvent));
    }
    socket.on('clock.told', ({ at }: { at: string }) => learnServerMoment(at));
    socket.on('connect', () => listener.onChange({ kind: 'connected' }));
    socket.on('disconnect', () => listener.onChange({ kind: 'disconnected', byServer: !socket.active }));
    socket.on('connect_error', (error) => listener.onChange({ kind: 'refused', error: wordOf(error) }));
    return portOf(socket, options);
  };
}

type Socket = ReturnType<typeof import('socket.io-client').io>;

/** The server's word travels in `data`; a network that fails has none. */
function wordOf(
  error: Error,
): Extract<Parameters<SocketListener['onChange']>[0], { kind: 'refused' }>['error'] {
  const { data } = error as { data?: unknown };
  return typeof data === 'object' && data !== null && 'code' in data ? (data as never) : null;
}

function portOf(socket: Socket, { headers }: SocketIoOptions): SocketPort {
  return {
    get isConnected() {
      return socket.connected;
    },
    connect() {
      // While the library waits to try again, only this makes it try at once.
      if (socket.active) socket.disconnect();
      if (headers) socket.io.opts.extraHeaders = headers();
      socket.connect();
    },
    disconnect: () => void socket.disconnect(),
    async ask(event, input, timeout) {
      // The library keeps what is emitted without a connection for the next one: by then it may be too late.
      if (!socket.connected) throw new UnreachableError();
      try {
        return await socket.timeout(timeout).emitWithAck(event, ...input);
      } catch (error) {
        throw new UnreachableError({ cause: error });
      }
    },
    say(event, input) {
      if (socket.connected) socket.emit(event, input);
    },
  };
}
