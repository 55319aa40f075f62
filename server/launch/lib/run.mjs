import { spawn } from 'node:child_process';

/** @typedef {{code: number, output: string}} Outcome */

/**
 * Runs a command to its end and keeps what it said.
 *
 * @param {string} command
 * @param {string[]} argv
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void}} [options]
 *   `onLine` is given each line as it comes
 * @returns {Promise<Outcome>} with code 127 when it could not be started
 */
export function run(command, argv, { cwd, env, onLine } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, argv, {
      ...(cwd ? { cwd } : {}),
      env: { ...(env ?? process.env), ...colours() },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npx is a script there, which only a shell can run.
      shell: process.platform === 'win32',
    });
    running.add(child);
    let output = '';
    /** @param {Buffer} chunk */
    const hear = (chunk) => {
      const text = chunk.toString();
      output += text;
      const line = text.trimEnd().split('\n').at(-1)?.trim();
      if (line) onLine?.(line);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (error) => {
      running.delete(child);
      resolve({ code: 127, output: error.message });
    });
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** What a command says goes through us: only we know whether a terminal shows it in the end. */
function colours() {
  if (process.env.FORCE_COLOR ?? process.env.NO_COLOR) return {};
  return process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Asks what still runs to stop; for a launcher that is itself asked to. */
export function stopAll() {
  for (const child of running) child.kill('SIGTERM');
}
