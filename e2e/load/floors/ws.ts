/** The first floor: plain `ws`, one majority insert per message, then one JSON frame per message to everyone. */
import { WebSocketServer } from 'ws';
import { announce, bareHttpServer, type FloorMessage, openFloorCollection } from './floor-server.ts';

const collection = await openFloorCollection();
const http = bareHttpServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
let seq = 0;

sockets.on('connection', (socket) => {
  socket.on('message', async (data) => {
    const message = JSON.parse(String(data)) as FloorMessage;
    await collection.insertOne({ ...message, at: new Date() });
    seq += 1;
    socket.send(JSON.stringify({ ack: message.id }));
    const frame = JSON.stringify({ seq, ...message });
    for (const client of sockets.clients) client.send(frame);
  });
});

announce(http);
