import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** True while a process of this number exists (a zombie counts as gone). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  return statFields(pid)?.[0] === 'Z';
}

/** Fields of `/proc/<pid>/stat` after the name, which may itself hold spaces; null outside Linux. */
function statFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/**
 * What tells one process from a later one that was given the same number: the moment it started.
 * Without it, a lock left by a crashed container (where we are always number 1) would hold for ever.
 */
export function processIdentity(pid: number): string | null {
  const startedAt = statFields(pid)?.[19];
  if (startedAt !== undefined) {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${startedAt}`;
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/** The command line of a process, or '' when it is gone or can't be read. */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    // Not Linux, or gone.
  }
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** Resolves to true once the process is gone, to false when it outlived `timeoutMs`. */
export async function waitUntilGone(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await delay(25);
  }
  return true;
}

/** Asks a process to stop, and kills it when it didn't within `timeoutMs`. */
export async function stopProcess(pid: number, timeoutMs: number): Promise<void> {
  signal(pid, 'SIGTERM');
  if (await waitUntilGone(pid, timeoutMs)) return;
  signal(pid, 'SIGKILL');
  await waitUntilGone(pid, timeoutMs);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It may have gone by itself between our look and our word.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
