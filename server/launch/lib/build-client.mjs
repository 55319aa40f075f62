import { join } from 'node:path';
import { exclusively } from './exclusively.mjs';
import { fingerprint, unlessDone } from './fingerprint.mjs';
import { CACHE, inProject, NODE, projectEnvironment } from './places.mjs';
import { run } from './run.mjs';

/** What the client is made of. */
const INPUTS = ['client', 'shared/src', 'pnpm-lock.yaml'];

/**
 * Builds the client unless it stands already for the same sources.
 *
 * @param {(detail: string) => void} progress
 * @returns {Promise<boolean>} whether it was built
 */
export function ensureClientBuilt(progress) {
  const task = {
    // Inside what it speaks of: removing the one removes the other.
    stamp: inProject('client', 'dist', '.inputs'),
    product: inProject('client', 'dist', 'index.html'),
    inputs: () => fingerprint(INPUTS.map((path) => inProject(path))),
    work: () => build(progress),
  };
  return exclusively(join(CACHE, 'build.lock'), {
    work: () => unlessDone(task),
    waiting: (pid) => progress(`(une autre commande la construit déjà, pid ${pid})`),
  });
}

/** @param {(detail: string) => void} progress */
async function build(progress) {
  const vite = inProject('client', 'node_modules', 'vite', 'bin', 'vite.js');
  const options = { cwd: inProject('client'), env: projectEnvironment(), onLine: progress };
  const { code, output } = await run(NODE, [vite, 'build'], options);
  if (code !== 0) throw new Error(`${output.trim()}\n\nL’interface n’a pas pu être construite.`);
}
