import { mkdirSync, statfsSync } from 'node:fs';
import { freemem, userInfo } from 'node:os';
import { join } from 'node:path';

/** Two applications with their databases and browsers leave about 2 GiB at once: three times that, in bytes. */
const NEEDED = 6 * 2 ** 30;

/**
 * From here on, this process and those it starts keep their temporary files in memory, where there is room. A test's
 * database waits for its disk at each write: on a slow one that is three quarters of a run's time, and proves nothing,
 * for what a killed process had written is there as it was. Benches don't ask for this: they measure with a disk.
 *
 * Does nothing where `TMPDIR` says where they go, nor where memory can't be used as a disk.
 *
 * @param {{env?: NodeJS.ProcessEnv, shared?: string, available?: number, needed?: number}} [machine] `available`
 *   memory, and how much is `needed` of it and of its disk, in bytes
 */
export function keepTemporaryFilesInMemory({
  env = process.env,
  shared = '/dev/shm',
  available = freemem(),
  needed = NEEDED,
} = {}) {
  if (env.TMPDIR || available < needed || roomOf(shared) < needed) return;
  const directory = join(shared, `sentiers-${userInfo().uid}`);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  env.TMPDIR = directory;
}

/**
 * @param {string} directory
 * @returns {number} bytes that are free there, 0 where there is no such directory
 */
function roomOf(directory) {
  try {
    const { bavail, bsize } = statfsSync(directory);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
