import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, inject } from 'vitest';
import { resetConfig } from '../config.ts';
import { connectDatabase } from '../platform/database/connect.ts';

/** A process killed in the middle of a transaction holds its collections until the database's own limit, a minute. */
const DROP_TIMEOUT_MS = 120_000;

/**
 * Gives the test file a fresh database of its own on the run's real server, through mongoose's default
 * connection, with the indexes of every model imported so far; drops it at the end.
 */
export function useTestDatabase(): void {
  beforeAll(async () => {
    // Files of a worker share its modules: none has the configuration of the one before.
    resetConfig();
    await connectDatabase(inject('mongodbUri'), { dbName: `test-${randomUUID()}`, autoIndex: true });
    await Promise.all(Object.values(mongoose.models).map((model) => model.init()));
  });
  afterAll(async () => {
    await mongoose.connection.dropDatabase();
    await mongoose.disconnect();
  }, DROP_TIMEOUT_MS);
}
