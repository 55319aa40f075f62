import mongoose, { type Connection } from 'mongoose';
import { inject } from 'vitest';
import { Journal, type JournalOptions } from '../engine.ts';

export interface SecondServer {
  journal: Journal;
  /** Stops in good order. */
  close(): Promise<void>;
}

/** Another server on the test's database, with a connection of its own. */
export async function startSecondServer(options: Partial<JournalOptions> = {}): Promise<SecondServer> {
  const connection = await mongoose
    .createConnection(inject('mongodbUri'), { dbName: mongoose.connection.name })
    .asPromise();
  const { journal, close } = await startOn(connection, options);
  return {
    journal,
    close: async () => {
      await close();
      await connection.close();
    },
  };
}

/** The same on mongoose's connection, which is the one that consumers of events write with. */
export function startConsumingServer(options: Partial<JournalOptions> = {}): Promise<SecondServer> {
  return startOn(mongoose.connection, options);
}

async function startOn(connection: Connection, options: Partial<JournalOptions>): Promise<SecondServer> {
  const journal = new Journal(connection, options);
  await journal.start();
  return { journal, close: () => journal.stop() };
}
