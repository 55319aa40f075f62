import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, inject } from 'vitest';
import { resetConfig } from '../config.ts';
import { connectDatabase } from '../platform/database/connect.ts';

/** A process killed in the middle of a transaction holds its collections until the database's own limit, a minute. */
const DROP_TIMEOUT_MS = 120_000;
const SERVERS_OWN = 'system.';

/** Models whose collection and indexes stand already in the database that this worker's files share. */
const standing = new Set<string>();

/**
 * Gives the test file an empty database on the run's real server, through mongoose's default connection, with the
 * indexes of every model imported so far. Files of one worker follow each other on one database, emptied for each: to
 * build a hundred collections and drop them took the database longer than most files' tests. Another file has one of
 * its own, dropped at the end.
 */
export function useTestDatabase(): void {
  const shared = ofThisWorker(inject('sharedDatabase'));
  const dbName = shared ?? `test-${randomUUID()}`;
  beforeAll(async () => {
    // Files of a worker share its modules: none has the configuration of the one before.
    resetConfig();
    await connectDatabase(inject('mongodbUri'), { dbName, autoIndex: false, autoCreate: false });
    if (shared) await empty();
    await Promise.all(Object.values(mongoose.models).map(build));
  }, DROP_TIMEOUT_MS);
  afterAll(async () => {
    if (!shared) await mongoose.connection.dropDatabase();
    await mongoose.disconnect();
  }, DROP_TIMEOUT_MS);

  async function build(model: (typeof mongoose.models)[string]): Promise<void> {
    if (shared && standing.has(model.modelName)) return;
    await model.createCollection();
    await model.createIndexes();
    standing.add(model.modelName);
  }
}

/** Workers are side by side, and each has a database of its own. */
function ofThisWorker(name: string | null): string | null {
  return name && `${name}-${process.env.VITEST_POOL_ID}`;
}

async function empty(): Promise<void> {
  const collections = (await mongoose.connection.db?.collections()) ?? [];
  await Promise.all(
    collections
      .filter(({ collectionName }) => !collectionName.startsWith(SERVERS_OWN))
      .map((collection) => collection.deleteMany({})),
  );
}
