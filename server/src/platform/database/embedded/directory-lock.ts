import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import { isAlive, processIdentity } from './process-identity.ts';

/** Who holds a data directory, as written in its lock file. */
type LockHolder = { pid: number; identity: string | null; address: string | null };

/** Our hold on a data directory. */
export type DirectoryLock = {
  /** Tells later starts where this one can be reached. */
  announce(address: string): void;
  /** Lets go. */
  release(): void;
};

const LOCK_NAME = 'sentiers.lock';

/**
 * Takes a data directory for this process, or says who has it. The lock of a dead process is taken over.
 * mongod's own lock on its files stands behind this one: even a lost race could not damage them.
 *
 * @throws EmbeddedDatabaseError `already-running`
 */
export function lockDirectory(directory: string): DirectoryLock {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, LOCK_NAME);
  const mine: LockHolder = { pid: process.pid, identity: processIdentity(process.pid), address: null };
  // Each round either takes the lock, finds a living holder, or removes one dead holder's lock.
  while (!tryCreate(path, mine)) {
    const holder = readHolder(path);
    if (holder && isHolding(holder)) throw alreadyRunning(holder);
    removeStale(path, holder);
  }
  return {
    announce: (address) => replace(path, { ...mine, address }),
    release: () => {
      if (readHolder(path)?.identity === mine.identity) rmSync(path, { force: true });
    },
  };
}

/** The process that holds a data directory now, or null. */
export function directoryHolder(directory: string): number | null {
  const holder = readHolder(join(directory, LOCK_NAME));
  return holder && isHolding(holder) ? holder.pid : null;
}

function isHolding(holder: LockHolder): boolean {
  return isAlive(holder.pid) && processIdentity(holder.pid) === holder.identity;
}

function alreadyRunning(holder: LockHolder): EmbeddedDatabaseError {
  const where = holder.address ? `adresse ${holder.address}` : 'en cours de démarrage';
  return new EmbeddedDatabaseError(
    'already-running',
    `Sentiers tourne déjà (pid ${holder.pid}, ${where}). Arrêtez-le d’abord, ou choisissez un autre dossier de données avec SENTIERS_DATA.`,
  );
}

/** A link appears whole or not at all: nobody ever reads half a lock. */
function tryCreate(path: string, holder: LockHolder): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replace(path: string, holder: LockHolder): void {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(holder));
  renameSync(draft, path);
}

/** Moves the lock away, and puts it back when someone else renewed it between our look and our move. */
function removeStale(path: string, seen: LockHolder | null): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved?.identity !== seen?.identity) {
    try {
      linkSync(aside, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  rmSync(aside, { force: true });
}

function readHolder(path: string): LockHolder | null {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Partial<LockHolder>;
    if (typeof value.pid !== 'number') return null;
    return { pid: value.pid, identity: value.identity ?? null, address: value.address ?? null };
  } catch {
    return null;
  }
}
