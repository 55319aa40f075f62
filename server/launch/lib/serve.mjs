import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** npm and the terminal may both pass the same Ctrl+C on: the second copy is not a second wish. */
const ECHO_MS = 1000;

/** Ways to ask us to stop; each reaches the children as the one that they stop cleanly on. */
const STOPPING = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

const OBEYED = 128 + constants.signals.SIGTERM;
const PARENT_CHECK_MS = 500;

/** @typedef {{command: string, argv: string[], options: {cwd: string, env: NodeJS.ProcessEnv, detached?: boolean}}} Service */

/** For servers: a group of its own, so that a terminal's Ctrl+C comes through us alone, once. */
export const OWN_GROUP = { detached: process.platform !== 'win32' };

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
 * @returns {Promise<number>} the exit code of the first that ended; 0 when it obeyed our wish to stop
 */
export async function serveTogether(services) {
  const children = services.map(({ command, argv, options }) =>
    spawn(command, argv, { stdio: 'inherit', ...options }),
  );
  let lastSignal = Number.NEGATIVE_INFINITY;
  let asked = false;
  const stop = () => {
    asked = true;
    const echo = performance.now() - lastSignal < ECHO_MS;
    lastSignal = performance.now();
    if (!echo) for (const child of children) child.kill('SIGTERM');
  };
  for (const signal of STOPPING) process.on(signal, stop);
  whenAbandoned(stop);
  const ends = children.map(endOf);
  const code = await Promise.race(ends);
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(ends);
  return asked && code === OBEYED ? 0 : code;
}

/**
 * npm runs us in a shell, and passes a signal on to that shell only, which dies of it without a word to us:
 * under npm, the end of our parent is a wish that we stop.
 *
 * @param {() => void} stop
 */
export function whenAbandoned(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, PARENT_CHECK_MS);
  timer.unref();
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
