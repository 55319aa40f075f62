import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively } from './exclusively.mjs';
import { fingerprint, unlessDone } from './fingerprint.mjs';
import { CACHE, inProject, NODE, ROOT } from './places.mjs';
import { run } from './run.mjs';

const PACKAGES = ['server', 'client', 'shared', 'e2e'];

/** What decides what is installed. */
function inputs() {
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'];
  return fingerprint(
    [...files, ...PACKAGES.map((name) => `${name}/package.json`)].map((path) => inProject(path)),
  );
}

/**
 * Installs every dependency as the lock file says, through the pnpm that the project names, fetched by npx:
 * Node and npm are all that the machine needs.
 *
 * @param {(detail: string) => void} progress
 * @returns {Promise<boolean>} whether there was something to install
 */
export function ensureInstalled(progress) {
  const task = {
    stamp: inProject('node_modules', '.sentiers-installed'),
    product: NODE,
    inputs,
    work: () => install(progress),
  };
  return exclusively(join(CACHE, 'install.lock'), {
    work: () => unlessDone(task),
    waiting: (pid) => progress(`(une autre commande installe déjà, pid ${pid})`),
  });
}

/** @param {(detail: string) => void} progress */
async function install(progress) {
  const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const pnpm = ['--yes', manifest.packageManager, 'install', '--frozen-lockfile'];
  // Nobody is there to answer: a question would wait for ever.
  const env = { ...process.env, CI: process.env.CI ?? 'true', npm_config_update_notifier: 'false' };
  const { code, output } = await run('npx', pnpm, { cwd: ROOT, env, onLine: progress });
  if (code !== 0) {
    throw new Error(
      `${output.trim()}\n\nL’installation a échoué. Vérifiez l’accès au réseau et la place sur le disque, puis recommencez : elle reprendra où elle en était.`,
    );
  }
}
