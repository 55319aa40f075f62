import { accessSync, constants, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DirectoryLock, lockDirectory } from './directory-lock.ts';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import { findMongod } from './find-mongod.ts';
import { freePort } from './free-port.ts';
import { dataUnreadable, diskFull } from './mongod-faults.ts';
import { type MongodProcess, startMongod } from './mongod-process.ts';
import { commandLine, isAlive, stopProcess } from './process-identity.ts';
import { ensureReplicaSet, replicaSetUri } from './replica-set.ts';

/** Says one line to the person who starts Sentiers. */
export type Log = (line: string) => void;

export type EmbeddedDatabaseOptions = {
  /** Where Sentiers keeps what it stores; the database takes `mongodb` in it. */
  dataDir: string;
  log: Log;
  /** A mongod to use instead of searching one. */
  binary?: string;
  /** How a port is chosen, given the one of last time. */
  choosePort?: (preferred?: number) => Promise<number>;
};

/** A database of our own that runs until it is stopped. */
export type EmbeddedDatabase = {
  uri: string;
  pid: number;
  /** Tells later starts on the same data where this one answers. */
  announce(address: string): void;
  stop(): Promise<void>;
};

/** Below this, WiredTiger may fail in the middle of a write. */
const MINIMUM_FREE_BYTES = 200 * 1024 * 1024;
const ORPHAN_STOP_TIMEOUT_MS = 30_000;
const PORT_ATTEMPTS = 5;

type Places = { data: string; log: string; state: string };
type LastRun = { pid: number; port: number };

/**
 * Starts a real mongod as a single-node replica set on a free loopback port, on the data of last time.
 *
 * @throws EmbeddedDatabaseError with one clear line for each known fault; nothing stays running then
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const places = preparePlaces(resolve(options.dataDir));
  const lock = holdDirectory(resolve(options.dataDir));
  try {
    const binary = options.binary ?? (await findMongod({ log: options.log }));
    const last = readLastRun(places.state);
    await stopOrphan(resolve(options.dataDir), options.log);
    requireFreeSpace(places.data);
    const { mongod, port } = await startOnFreePort(options, binary, places, last?.port);
    return await serve(mongod, port, places, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function serve(
  mongod: MongodProcess,
  port: number,
  places: Places,
  lock: DirectoryLock,
): Promise<EmbeddedDatabase> {
  writeFileSync(places.state, JSON.stringify({ pid: mongod.pid, port } satisfies LastRun));
  try {
    await ensureReplicaSet(port);
  } catch (error) {
    await mongod.stop();
    throw error;
  }
  return {
    uri: replicaSetUri(port),
    pid: mongod.pid,
    announce: lock.announce,
    stop: async () => {
      await mongod.stop();
      lock.release();
    },
  };
}

/** Between our look and mongod's own, another program may take the port: then another one is tried. */
async function startOnFreePort(
  options: EmbeddedDatabaseOptions,
  binary: string,
  places: Places,
  lastPort: number | undefined,
): Promise<{ mongod: MongodProcess; port: number }> {
  const choose = options.choosePort ?? freePort;
  for (let attempt = 1; ; attempt += 1) {
    const port = await choose(attempt === 1 ? lastPort : undefined);
    try {
      const mongod = await startMongod({ binary, dataPath: places.data, logPath: places.log, port });
      return { mongod, port };
    } catch (error) {
      const busy = error instanceof EmbeddedDatabaseError && error.fault === 'busy-port';
      if (!busy || attempt === PORT_ATTEMPTS) throw error;
      options.log(`${error.message} J’en prends un autre.`);
    }
  }
}

function preparePlaces(dataDir: string): Places {
  const data = join(dataDir, 'mongodb');
  try {
    mkdirSync(data, { recursive: true });
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw translateFileError(error, data);
  }
  return { data, log: join(dataDir, 'mongodb.log'), state: join(dataDir, 'mongodb.json') };
}

function holdDirectory(dataDir: string): DirectoryLock {
  try {
    return lockDirectory(dataDir);
  } catch (error) {
    throw translateFileError(error, dataDir);
  }
}

function translateFileError(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(path);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
    return dataUnreadable(path);
  }
  return error;
}

function requireFreeSpace(path: string): void {
  const { bavail, bsize } = statfsSync(path);
  if (bavail * bsize < MINIMUM_FREE_BYTES) throw diskFull(path);
}

/**
 * A killed server leaves its mongod running on our data: it is stopped cleanly before another starts.
 * Only for whoever holds the directory, or knows that nobody does.
 */
export async function stopOrphan(dataDir: string, log: Log): Promise<void> {
  const last = readLastRun(join(dataDir, 'mongodb.json'));
  if (!last || !isAlive(last.pid)) return;
  if (!commandLine(last.pid).includes(`--dbpath ${join(dataDir, 'mongodb')} `)) return;
  log(`Une base de données était restée ouverte (pid ${last.pid}) : je l’arrête proprement.`);
  await stopProcess(last.pid, ORPHAN_STOP_TIMEOUT_MS);
}

function readLastRun(path: string): LastRun | null {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Partial<LastRun>;
    if (typeof value.pid === 'number' && typeof value.port === 'number') {
      return { pid: value.pid, port: value.port };
    }
  } catch {
    // First start, or a file cut by a full disk: nothing to know.
  }
  rmSync(path, { force: true });
  return null;
}
