import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import type { TestProject } from 'vitest/node';
import { dataPlaces } from '../platform/database/embedded/data-places.ts';
import { directoryHolder } from '../platform/database/embedded/directory-lock.ts';
import { stopOrphan } from '../platform/database/embedded/orphan.ts';
import { startEmbeddedDatabase } from '../platform/database/embedded/start-embedded-database.ts';

const PREFIX = 'sentiers-test-';

/** One real database server for the whole run, or the one of `MONGODB_TEST_URI`. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const shared = project.config.isolate ? null : `test-${randomUUID()}`;
  project.provide('sharedDatabase', shared);
  const external = process.env.MONGODB_TEST_URI;
  if (external) {
    project.provide('mongodbUri', external);
    return shared ? () => drop(external, shared) : undefined;
  }
  await sweepKilledRuns();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  const database = await startEmbeddedDatabase({ dataDir, log: () => undefined });
  project.provide('mongodbUri', database.uri);
  return async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function drop(uri: string, dbName: string): Promise<void> {
  const connection = await mongoose.createConnection(uri, { dbName }).asPromise();
  await connection.dropDatabase();
  await connection.close();
}

/**
 * A run that was killed leaves its mongod and its files behind: the next one clears them. A directory
 * without `mongodb.json` may belong to a run that is just starting, which holds no lock yet.
 */
async function sweepKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const dataDir = join(tmpdir(), name);
    if (!name.startsWith(PREFIX) || !existsSync(join(dataDir, 'mongodb.json'))) continue;
    if (directoryHolder(dataDir) !== null) continue;
    await stopOrphan(dataPlaces(dataDir), () => undefined);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    mongodbUri: string;
    /** The one that all files of a worker use in turn; null where each has its own. */
    sharedDatabase: string | null;
  }
}
