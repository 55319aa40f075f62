import { WebSocket } from 'ws';

/** Opens a WebSocket and waits for it, without compression; rejects when it can't be opened. */
export function openSocket(url: string, headers: Record<string, string> = {}): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { perMessageDeflate: false, headers });
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** The next text message of a socket. */
export function nextText(socket: WebSocket): Promise<string> {
  return new Promise((resolve, reject) => {
    socket.once('message', (data) => resolve(String(data)));
    socket.once('close', () => reject(new Error('closed')));
  });
}

/**
 * A Socket.IO session on a bare WebSocket (Engine.IO protocol 4, Socket.IO protocol 5): handshake, namespace, and
 * nothing more, so that a thousand clients cost the load as little as a thousand plain sockets.
 */
export async function openSocketIo(
  port: number,
  headers: Record<string, string>,
  auth: object | null,
): Promise<WebSocket> {
  const url = `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`;
  const socket = await openSocket(url, headers);
  await nextText(socket);
  const joined = nextText(socket);
  socket.send(`40${auth ? JSON.stringify(auth) : ''}`);
  const answer = await joined;
  if (!answer.startsWith('40')) throw new Error(`namespace refused: ${answer}`);
  return socket;
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
