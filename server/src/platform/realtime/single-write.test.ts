import { once } from 'node:events';
import { createServer, type Server as HttpServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { Server as Engine } from 'engine.io';
import { Server } from 'socket.io';
import { type Socket as Client, connect } from 'socket.io-client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { writeBroadcastsAtOnce } from './single-write.ts';
import type { AppSocketServer } from './socket-types.ts';

type EngineRequest = Parameters<Engine['handleUpgrade']>[0];

let http: HttpServer;
let io: Server;
const clients: Client[] = [];

beforeAll(async () => {
  const engine = new Engine();
  io = new Server({ serveClient: false });
  io.bind(engine);
  writeBroadcastsAtOnce(io as unknown as AppSocketServer, engine);
  io.on('connection', (socket) => void socket.join('room'));
  http = createServer((request, response) => engine.handleRequest(request as EngineRequest, response));
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    engine.handleUpgrade(request as EngineRequest, socket, head),
  );
  await once(http.listen(0, '127.0.0.1'), 'listening');
});
afterAll(async () => {
  for (const client of clients) client.disconnect();
  await io.close();
  http.close();
});

async function join(transport: 'websocket' | 'polling'): Promise<number[]> {
  const { port } = http.address() as AddressInfo;
  const client = connect(`http://127.0.0.1:${port}`, { transports: [transport], forceNew: true });
  clients.push(client);
  const heard: number[] = [];
  client.on('said', (n: number) => heard.push(n));
  await new Promise<void>((resolve) => client.on('connect', () => resolve()));
  return heard;
}

it('keeps the order of what everyone hears and what one hears alone, whatever their transport', async () => {
  const heard = await Promise.all([join('websocket'), join('polling'), join('websocket')]);
  const said = Array.from({ length: 200 }, (_, n) => n);
  for (const n of said) {
    if (n % 3 === 1) for (const socket of await io.in('room').fetchSockets()) socket.emit('said', n);
    else io.to('room').emit('said', n);
  }
  await vi.waitFor(() => expect(heard.map(({ length }) => length)).toEqual([200, 200, 200]), 10_000);
  for (const each of heard) expect(each).toEqual(said);
});

it('writes a broadcast past the queue of a connection that has none', async () => {
  const heard = await join('websocket');
  const socket = [...io.of('/').sockets.values()].at(-1);
  const queued = vi.spyOn(socket?.conn as unknown as { sendPacket: () => void }, 'sendPacket');
  io.to('room').emit('said', 1);
  await vi.waitFor(() => expect(heard).toEqual([1]));
  expect(queued).not.toHaveBeenCalled();
});
