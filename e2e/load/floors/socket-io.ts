/** The second floor: plain Socket.IO, one majority insert per message, then one event per message to a room. */
import { Server } from 'socket.io';
import { announce, bareHttpServer, type FloorMessage, openFloorCollection } from './floor-server.ts';

const collection = await openFloorCollection();
const http = bareHttpServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
let seq = 0;

io.on('connection', (socket) => {
  void socket.join('conversation');
  socket.on('post', async (message: FloorMessage, acknowledge: (answer: { ack: string }) => void) => {
    await collection.insertOne({ ...message, at: new Date() });
    seq += 1;
    acknowledge({ ack: message.id });
    io.to('conversation').emit('posted', { seq, ...message });
  });
});

announce(http);
