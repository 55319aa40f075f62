/** A live room as it is first written: plain Socket.IO, one majority write and one broadcast per event. */
import mongoose from 'mongoose';
import { Server } from 'socket.io';
import { announce, bareHttpServer, type FloorMessage, openFloorCollection } from './floor-server.ts';

interface Vote {
  _id: string;
  optionId: string;
}

const messages = await openFloorCollection();
const votes = mongoose.connection.collection<Vote>('floor-votes');
const http = bareHttpServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
const counts = new Map<string, number>();
const choices = new Map<number, string>();

io.on('connection', (socket) => {
  void socket.join('room');
  socket.on('post', async (message: FloorMessage, acknowledge: (answer: object) => void) => {
    await messages.insertOne({ ...message, at: new Date() });
    acknowledge({});
    io.to('room').emit('posted', message);
  });
  socket.on(
    'question',
    async (vote: { questionId: string; voter: number }, acknowledge: (answer: object) => void) => {
      const { questionId: id, voter } = vote;
      await votes.updateOne({ _id: `${id}/${voter}` }, { $set: { optionId: '' } }, { upsert: true });
      counts.set(id, (counts.get(id) ?? 0) + 1);
      acknowledge({});
      io.to('room').emit('counted', { id, votes: counts.get(id) });
    },
  );
  socket.on(
    'poll',
    async (
      { optionId, voter }: { optionId: string; voter: number },
      acknowledge: (answer: object) => void,
    ) => {
      await votes.updateOne({ _id: `poll/${voter}` }, { $set: { optionId } }, { upsert: true });
      choices.set(voter, optionId);
      acknowledge({});
      const results = Map.groupBy(choices.values(), (chosen) => chosen);
      io.to('room').emit('tallied', {
        voters: choices.size,
        results: [...results].map(([id, { length }]) => ({ id, count: length })),
      });
    },
  );
});

announce(http);
