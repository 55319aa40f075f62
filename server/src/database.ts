import mongoose from 'mongoose';
import { config } from './config.ts';
import { connectDatabase, syncIndexes } from './platform/database/connect.ts';
import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from './platform/database/embedded/start-embedded-database.ts';

export interface Database {
  /** Our own mongod, where no MONGODB_URI was given. */
  embedded: EmbeddedDatabase | null;
}

/**
 * Connects to the database of MONGODB_URI, or to one of our own that is started for it; its indexes are there
 * when this resolves.
 *
 * @throws EmbeddedDatabaseError, or the driver's error when the given database doesn't answer
 */
export async function openDatabase(say: (line: string) => void): Promise<Database> {
  const { mongodbUri, dataDir } = config();
  const embedded = mongodbUri ? null : await startEmbeddedDatabase({ dataDir, log: say });
  try {
    await connectDatabase(embedded?.uri ?? mongodbUri ?? '', {
      autoIndex: false,
      ...(embedded ? { dbName: 'sentiers' } : {}),
    });
    await syncIndexes(say);
  } catch (error) {
    await closeDatabase({ embedded });
    throw error;
  }
  return { embedded };
}

/** Disconnects, then stops our own mongod. */
export async function closeDatabase({ embedded }: Database): Promise<void> {
  await mongoose.disconnect();
  await embedded?.stop();
}
