import { WebSocket } from 'ws';

/** Opens a WebSocket and waits for it, without compression; rejects when it can't be opened. */
export function openSocket(url: string, headers: Record<string, string> = {}): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { perMessageDeflate: false, headers });
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Reads the first messages of a socket one by one, none of them lost before it is asked for. */
export class FirstTexts {
  readonly #socket: WebSocket;
  readonly #texts: string[] = [];
  #wanted: ((text: string) => void) | null = null;
  readonly #hear = (data: unknown) => {
    const text = String(data);
    if (!this.#wanted) this.#texts.push(text);
    this.#wanted?.(text);
    this.#wanted = null;
  };

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', this.#hear);
  }

  next(): Promise<string> {
    const first = this.#texts.shift();
    if (first !== undefined) return Promise.resolve(first);
    return new Promise((resolve, reject) => {
      this.#wanted = resolve;
      this.#socket.once('close', () => reject(new Error('closed before it answered')));
    });
  }

  /** From here on the socket is someone else's to hear. */
  release(): void {
    this.#socket.off('message', this.#hear);
  }
}

/**
 * A Socket.IO session on a bare WebSocket (Engine.IO protocol 4, Socket.IO protocol 5): handshake, namespace, and
 * nothing more, so that a thousand clients cost the load as little as a thousand plain sockets.
 */
export async function openSocketIo(
  port: number,
  headers: Record<string, string>,
  auth: object | null,
): Promise<{ socket: WebSocket; texts: FirstTexts }> {
  const url = `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(url, { perMessageDeflate: false, headers });
  const texts = new FirstTexts(socket);
  socket.on('error', (error) => socket.emit('close', 1006, Buffer.from(error.message)));
  await texts.next();
  socket.send(`40${auth ? JSON.stringify(auth) : ''}`);
  const answer = await texts.next();
  if (!answer.startsWith('40')) throw new Error(`namespace refused: ${answer}`);
  return { socket, texts };
}

/** The event of a Socket.IO text packet, its acknowledgement, or a ping; null for anything else. */
export function readPacket(
  text: string,
):
  | { kind: 'event'; name: string; data: unknown }
  | { kind: 'ack'; id: string; data: unknown }
  | { kind: 'ping' }
  | null {
  if (text === '2') return { kind: 'ping' };
  const packet = /^4([23])(\d*)(\[.*)$/s.exec(text);
  if (!packet) return null;
  const content = JSON.parse(packet[3] ?? '[]') as unknown[];
  if (packet[1] === '3') return { kind: 'ack', id: packet[2] ?? '', data: content[0] };
  return { kind: 'event', name: String(content[0]), data: content[1] };
}
