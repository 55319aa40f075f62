import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DRAFT_LIFE_MS = 24 * 3600 * 1000;
const ENTRY = /^mongodb-(\d+)\.(\d+)\.(\d+)$/;

/** Where downloaded programs are kept between runs. */
export function cacheDirectory(): string {
  const { SENTIERS_CACHE, XDG_CACHE_HOME } = process.env;
  return SENTIERS_CACHE || join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'sentiers');
}

/** The most recent mongod of the cache, or null. */
export function cachedMongod(): string | null {
  const cache = cacheDirectory();
  if (!existsSync(cache)) return null;
  const entries = readdirSync(cache).filter((name) => ENTRY.test(name));
  entries.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return entries.map((name) => join(cache, name, 'mongod')).find(isExecutable) ?? null;
}

/**
 * Puts a mongod into the cache, whole or not at all: `produce` makes it in a directory of its own, it must
 * tell its version, and only then takes its final name. When two starts do this at once, one wins.
 *
 * @returns its path in the cache
 * @throws when it can't be produced or doesn't run on this machine
 */
export async function installInCache(produce: (directory: string) => Promise<string>): Promise<string> {
  const cache = cacheDirectory();
  removeAbandonedDrafts(cache);
  const draft = join(cache, `.draft-${randomUUID()}`);
  const shelf = join(draft, 'shelf');
  mkdirSync(shelf, { recursive: true });
  try {
    const produced = await produce(draft);
    copyFileSync(produced, join(shelf, 'mongod'), constants.COPYFILE_FICLONE);
    chmodSync(join(shelf, 'mongod'), 0o755);
    const version = await mongodVersion(join(shelf, 'mongod'));
    const final = join(cache, `mongodb-${version}`);
    if (!isExecutable(join(final, 'mongod'))) moveInto(shelf, final);
    return join(final, 'mongod');
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** A download that was killed leaves its files: after a day nobody is at it any more. */
function removeAbandonedDrafts(cache: string): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith('.draft-'))) {
    const draft = join(cache, name);
    const touched = statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (touched < Date.now() - DRAFT_LIFE_MS) rmSync(draft, { recursive: true, force: true });
  }
}

function moveInto(shelf: string, final: string): void {
  try {
    renameSync(shelf, final);
  } catch (error) {
    // Another start was faster: what it put there was verified in the same way.
    if (!isExecutable(join(final, 'mongod'))) throw error;
  }
}

/** Version of a mongod, e.g. `6.0.5`; throws when it doesn't run here. */
async function mongodVersion(binary: string): Promise<string> {
  const { stdout } = await run(binary, ['--version'], { timeout: 30_000 });
  const version = /db version v(\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  if (!version) throw new Error(`${binary} --version : réponse inattendue`);
  return version;
}

/** True when this account may run the file. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
