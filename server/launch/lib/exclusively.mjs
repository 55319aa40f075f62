import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 250;

/**
 * Does the work while no other launcher does it; two installations at once would spoil each other.
 *
 * @template T
 * @param {string} lock path of the lock file
 * @param {{work: () => Promise<T>, waiting: (pid: number) => void}} options `waiting` is called once if someone else is at it
 * @returns {Promise<T>}
 */
export async function exclusively(lock, { work, waiting }) {
  mkdirSync(dirname(lock), { recursive: true });
  let told = false;
  while (!take(lock)) {
    const holder = holderOf(lock);
    if (holder !== null && !isAlive(holder)) removeDead(lock, holder);
    else {
      if (!told && holder !== null) waiting(holder);
      told = told || holder !== null;
      await delay(POLL_MS);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/**
 * A link appears whole or not at all.
 *
 * @param {string} lock
 */
function take(lock) {
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Moves a dead launcher's lock away, and puts it back when another took it between our look and our move.
 *
 * @param {string} lock
 * @param {number} dead
 */
function removeDead(lock, dead) {
  const aside = `${lock}.${process.pid}.dead`;
  try {
    renameSync(lock, aside);
    if (holderOf(aside) !== dead) linkSync(aside, lock);
  } catch {
    // Another waiting launcher was faster: the next look tells.
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * @param {string} lock
 * @returns {number | null} null when it was let go between two looks
 */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
