import mongoose from 'mongoose';

export type ConnectOptions = {
  /** In production indexes are not built behind the first requests: call `syncIndexes` first. */
  autoIndex?: boolean;
  autoCreate?: boolean;
  dbName?: string;
};

/**
 * Connects mongoose's default connection. Every write waits for the majority: what we acknowledge is
 * never taken back by an election.
 */
export async function connectDatabase(uri: string, options: ConnectOptions = {}): Promise<void> {
  await mongoose.connect(uri, {
    ...options,
    writeConcern: { w: 'majority', wtimeoutMS: 30_000 },
    readConcern: { level: 'majority' },
    retryWrites: true,
    retryReads: true,
    maxPoolSize: 50,
    serverSelectionTimeoutMS: 15_000,
    connectTimeoutMS: 10_000,
  });
}

/** Builds every model's declared indexes and says how long it took. */
export async function syncIndexes(log: (line: string) => void): Promise<void> {
  const startedAt = performance.now();
  const models = Object.values(mongoose.models);
  for (const model of models) {
    await model.createCollection();
    await model.syncIndexes();
  }
  log(`Index : ${models.length} collections vérifiées en ${Math.round(performance.now() - startedAt)} ms`);
}
