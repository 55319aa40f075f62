import { accessSync, constants, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diskFull, explainFileError } from './mongod-faults.ts';

/** Below this, WiredTiger may fail in the middle of a write. */
const MINIMUM_FREE_BYTES = 200 * 1024 * 1024;

/** Where the embedded database keeps its files, its log, and what is known of its last run. */
export type DataPlaces = { directory: string; data: string; log: string; lastRun: string };

/** What a start leaves for the next one. */
export type LastRun = { pid: number; port: number };

/** The places under a data directory; touches nothing. */
export function dataPlaces(dataDir: string): DataPlaces {
  const directory = resolve(dataDir);
  return {
    directory,
    data: join(directory, 'mongodb'),
    log: join(directory, 'mongodb.log'),
    lastRun: join(directory, 'mongodb.json'),
  };
}

/**
 * Makes sure that the data can be read and written, and that there is room to work.
 *
 * @throws EmbeddedDatabaseError `data-unreadable` or `disk-full`
 */
export function prepareData(places: DataPlaces): void {
  try {
    mkdirSync(places.data, { recursive: true });
    accessSync(places.data, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw explainFileError(error, places.data);
  }
  const { bavail, bsize } = statfsSync(places.data);
  if (bavail * bsize < MINIMUM_FREE_BYTES) throw diskFull(places.data);
}

export function writeLastRun(places: DataPlaces, run: LastRun): void {
  writeFileSync(places.lastRun, JSON.stringify(run));
}

/** The last run, or null on a first start or when a crash cut the file. */
export function readLastRun(places: DataPlaces): LastRun | null {
  try {
    const value = JSON.parse(readFileSync(places.lastRun, 'utf8')) as Partial<LastRun>;
    const known = typeof value.pid === 'number' && typeof value.port === 'number';
    return known ? { pid: value.pid as number, port: value.port as number } : null;
  } catch {
    return null;
  }
}
