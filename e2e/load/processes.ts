import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** The core of what is measured, and the core of what measures; one and the same where there is only one. */
export const cores = { served: 0, load: availableParallelism() > 1 ? 1 : 0 };

const canPin = (() => {
  try {
    execFileSync('taskset', ['-p', String(process.pid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const PIN_ATTEMPTS = 5;

/**
 * Moves a running process, and all its threads, to one core. Where the system can't, the report says so. A thread
 * that ends meanwhile makes the command fail: it is given again.
 */
export function pin(pid: number, core: number): boolean {
  if (!canPin) return false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      execFileSync('taskset', ['-acp', String(core), String(pid)], { stdio: 'ignore' });
      return true;
    } catch (error) {
      if (attempt === PIN_ATTEMPTS) throw error;
    }
  }
}

export interface MeasuredProcess {
  pid: number;
  port: number;
  stop: () => Promise<void>;
}

/**
 * Starts a Node program on the served core and waits for its `LISTENING <port>` line, or for `ready`.
 * It is ended by its own pid.
 */
export async function startMeasured(
  file: string,
  options: { env: Record<string, string>; port?: number; args?: string[]; ready?: () => Promise<boolean> },
): Promise<MeasuredProcess> {
  const child = spawn(process.execPath, [file, ...(options.args ?? [])], {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.pid === undefined) throw new Error(`${file} did not start`);
  pin(child.pid, cores.served);
  const port = options.ready
    ? await untilReady(child, options.ready, options.port ?? 0)
    : await announced(child);
  pin(child.pid, cores.served);
  return { pid: child.pid, port, stop: () => stop(child) };
}

function announced(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it listened`)));
    child.stdout?.on('data', (data) => {
      output += String(data);
      const port = /LISTENING (\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
    });
  });
}

async function untilReady(child: ChildProcess, ready: () => Promise<boolean>, port: number): Promise<number> {
  child.stdout?.resume();
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode} before it was ready`);
    if (await ready().catch(() => false)) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error('not ready after 30 s');
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** Processor seconds (user and system, all threads) a process has used so far; Linux's `/proc`. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Waits until a process rests: what a start looks through in its data is not what is measured. */
export async function untilIdle(pid: number): Promise<void> {
  for (let before = cpuSeconds(pid); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const now = cpuSeconds(pid);
    if (now - before < 0.1) return;
    before = now;
  }
}

/** Resident memory of a process, bytes. */
export function residentBytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) * 1024;
}
