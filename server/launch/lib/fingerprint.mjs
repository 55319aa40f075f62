import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './places.mjs';

/** Made by a build or an installation, never read by one. */
const PRODUCTS = new Set(['node_modules', 'dist', 'coverage', 'test-results']);

/**
 * A digest of names and contents: the same as long as nothing that matters changed.
 *
 * @param {string[]} paths files and directories
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(path)) {
      hash
        .update(`${relative(ROOT, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]} in a stable order
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (PRODUCTS.has(entry.name)) return [];
    const child = join(path, entry.name);
    return entry.isDirectory() ? filesUnder(child) : [child];
  });
}

/**
 * Does the work unless its stamp says that it was done, to the end, for the same inputs, and its product stands.
 *
 * @param {{stamp: string, product: string, inputs: () => string, work: () => Promise<void>}} task
 * @returns {Promise<boolean>} whether there was something to do
 */
export async function unlessDone({ stamp, product, inputs, work }) {
  const wanted = inputs();
  if (existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}
