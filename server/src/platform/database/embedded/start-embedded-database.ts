import { type DataPlaces, dataPlaces, prepareData } from './data-places.ts';
import { type DirectoryLock, lockDirectory } from './directory-lock.ts';
import { findMongod } from './find-mongod.ts';
import { freePort } from './free-port.ts';
import { explainFileError } from './mongod-faults.ts';
import { stopOrphan } from './orphan.ts';
import { replicaSetUri } from './replica-set.ts';
import { type ChoosePort, superviseMongod } from './supervised-mongod.ts';

export type EmbeddedDatabaseOptions = {
  /** Where Sentiers keeps what it stores; the database takes `mongodb` in it. */
  dataDir: string;
  /** Says one line to the person who starts Sentiers. */
  log: (line: string) => void;
  /** A mongod to use instead of searching one. */
  binary?: string;
  choosePort?: ChoosePort;
};

/** A database of our own: it runs until it is stopped, and is started again when it crashes. */
export type EmbeddedDatabase = {
  uri: string;
  /** Number of the present mongod process; another one after a crash. */
  readonly pid: number;
  /** Tells later starts on the same data where this one answers. */
  announce(address: string): void;
  /** Stops mongod cleanly, then lets go of the data. */
  stop(): Promise<void>;
};

/**
 * Starts a real mongod as a single-node replica set on a free loopback port, on the data of last time.
 *
 * @throws EmbeddedDatabaseError with one clear line for each known fault; nothing stays running then
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const places = dataPlaces(options.dataDir);
  const lock = hold(places);
  try {
    prepareData(places);
    await stopOrphan(places, options.log);
    const binary = options.binary ?? (await findMongod(options.log));
    const choosePort = options.choosePort ?? freePort;
    const mongod = await superviseMongod({ binary, places, choosePort, log: options.log });
    return {
      uri: replicaSetUri(mongod.port),
      get pid() {
        return mongod.pid();
      },
      announce: lock.announce,
      stop: async () => {
        await mongod.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function hold(places: DataPlaces): DirectoryLock {
  try {
    return lockDirectory(places.directory);
  } catch (error) {
    throw explainFileError(error, places.directory);
  }
}
