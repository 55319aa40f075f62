import { setTimeout as delay } from 'node:timers/promises';
import mongoose from 'mongoose';

export const REPLICA_SET = 'sentiers';

const NOT_YET_INITIALIZED = 94;
const PRIMARY_TIMEOUT_MS = 60_000;

type ReplicaSetConfig = { version: number; members: { host: string }[] };

/** Address for clients of the set that listens on `port`. */
export function replicaSetUri(port: number): string {
  return `mongodb://127.0.0.1:${port}/sentiers?replicaSet=${REPLICA_SET}`;
}

/**
 * Makes the mongod on `port` the primary of its own set: initiates it the first time, and afterwards
 * follows a port that changed between two starts. Returns once it accepts writes.
 */
export async function ensureReplicaSet(port: number): Promise<void> {
  const client = new mongoose.mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 30_000,
  });
  try {
    await client.connect();
    const admin = client.db('admin');
    const host = `127.0.0.1:${port}`;
    const config = await currentConfig(client);
    if (!config) {
      await admin.command({ replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host }] } });
    } else if (config.members[0]?.host !== host) {
      const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], host }] };
      await admin.command({ replSetReconfig: moved, force: true });
    }
    await waitForPrimary(admin);
  } finally {
    await client.close();
  }
}

/** The stored configuration, readable even while the node doesn't find itself in it. */
async function currentConfig(client: mongoose.mongo.MongoClient): Promise<ReplicaSetConfig | null> {
  try {
    const answer = await client.db('admin').command({ replSetGetConfig: 1 });
    return answer.config as ReplicaSetConfig;
  } catch (error) {
    if (error instanceof mongoose.mongo.MongoServerError && error.code === NOT_YET_INITIALIZED) return null;
    throw error;
  }
}

async function waitForPrimary(admin: mongoose.mongo.Db): Promise<void> {
  const deadline = Date.now() + PRIMARY_TIMEOUT_MS;
  for (;;) {
    const hello = await admin.command({ hello: 1 });
    if (hello.isWritablePrimary === true) return;
    if (Date.now() > deadline) throw new Error('The replica set elected no primary');
    await delay(20);
  }
}
