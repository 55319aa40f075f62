import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own directory. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** Node 24, installed with the dependencies: the machine's own may be older. */
export const NODE = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** What the launcher remembers between runs. */
export const CACHE = join(ROOT, '.cache');

/** @param {string[]} parts */
export function inProject(...parts) {
  return join(ROOT, ...parts);
}

/** Environment of the project's own processes: Node 24 first, and its compiled modules kept. */
export function projectEnvironment() {
  return {
    ...process.env,
    PATH: `${inProject('node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(CACHE, 'compiled'),
  };
}
