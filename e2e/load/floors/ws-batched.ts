/** The hard floor: plain `ws`, one majority insert and one frame per batch, with no access and no journal. */
import { type WebSocket, WebSocketServer } from 'ws';
import { announce, bareHttpServer, type FloorMessage, openFloorCollection } from './floor-server.ts';

const collection = await openFloorCollection();
const http = bareHttpServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
const waiting: { socket: WebSocket; message: FloorMessage }[] = [];
let writing = false;
let seq = 0;

async function drain(): Promise<void> {
  if (writing) return;
  writing = true;
  while (waiting.length > 0) {
    const batch = waiting.splice(0, 256);
    const at = new Date();
    await collection.insertMany(batch.map(({ message }) => ({ ...message, at })));
    for (const { socket, message } of batch) socket.send(JSON.stringify({ ack: message.id }));
    const frame = JSON.stringify({ batch: batch.map(({ message }) => ({ seq: ++seq, ...message })) });
    for (const client of sockets.clients) client.send(frame);
  }
  writing = false;
}

sockets.on('connection', (socket) => {
  socket.on('message', (data) => {
    waiting.push({ socket, message: JSON.parse(String(data)) as FloorMessage });
    void drain();
  });
});

announce(http);
