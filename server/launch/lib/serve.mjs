import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** npm and the terminal may both pass the same Ctrl+C on: the second copy is not a second wish. */
const ECHO_MS = 1000;

/** @type {NodeJS.Signals[]} */
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @typedef {{command: string, argv: string[], options: {cwd: string, env: NodeJS.ProcessEnv}}} Service */

/**
 * Runs a long-lived process in our place: what it says is seen, signals reach it once, and its end is ours.
 *
 * @param {Service} service
 * @returns {Promise<number>} the exit code to end with
 */
export function serve(service) {
  return serveTogether([service]);
}

/**
 * The same with several: when one ends the others are asked to.
 *
 * @param {Service[]} services
 * @returns {Promise<number>} the exit code of the first that ended
 */
export async function serveTogether(services) {
  const children = services.map(({ command, argv, options }) =>
    // A group of its own, so that a terminal's Ctrl+C comes through us alone.
    spawn(command, argv, { ...options, stdio: 'inherit', detached: process.platform !== 'win32' }),
  );
  let lastSignal = Number.NEGATIVE_INFINITY;
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    const echo = performance.now() - lastSignal < ECHO_MS;
    lastSignal = performance.now();
    if (!echo) for (const child of children) child.kill(signal);
  };
  for (const signal of FORWARDED) process.on(signal, forward);
  const ends = children.map(endOf);
  const code = await Promise.race(ends);
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(ends);
  return code;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function endOf(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
