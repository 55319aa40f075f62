import { createServer, type Server } from 'node:http';
import mongoose from 'mongoose';

/** What a client sends and every client receives on the floors: as little as a chat message can be. */
export interface FloorMessage {
  id: string;
  body: string;
  author: string;
}

type Collection = mongoose.mongo.Collection<FloorMessage & { at: Date }>;

/** Opens the floor's own database; writes wait for a majority, as everywhere in the bench. */
export async function openFloorCollection(): Promise<Collection> {
  const uri = process.env.MONGODB_URI;
  if (!uri) throw new Error('MONGODB_URI says where the floor writes');
  await mongoose.connect(uri, { writeConcern: { w: 'majority' }, maxPoolSize: 100 });
  return mongoose.connection.collection<FloorMessage & { at: Date }>('floor');
}

/** Listens on a free loopback port and tells it to the process that started this one. */
export function announce(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    process.stdout.write(`LISTENING ${address.port}\n`);
  });
  process.once('SIGTERM', () => process.exit(0));
}

/** An HTTP server that does nothing but carry the sockets. */
export function bareHttpServer(): Server {
  return createServer((_request, response) => response.writeHead(404).end());
}
