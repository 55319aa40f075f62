import { join } from 'node:path';
import { ensureClientBuilt } from './build-client.mjs';
import { playwrightResult, vitestResult } from './counts.mjs';
import { inProject, NODE, projectEnvironment, ROOT } from './places.mjs';
import { run } from './run.mjs';

/** @typedef {{passed: number, failed: number, output: string, longest?: string[]}} Result */
/** @typedef {{name: string, perform: (progress: (detail: string) => void) => Promise<Result>}} Check */

const PACKAGES = ['shared', 'server', 'client', 'e2e'];
const BIN = inProject('node_modules', '.bin');

/**
 * Everything that `npm test` runs, in the order in which a mistake is found soonest.
 *
 * @param {{counts: string, full: boolean}} options `counts` is a directory for the runners' figures
 * @returns {Check[]}
 */
export function checks({ counts, full }) {
  return [
    ...PACKAGES.map((name) => command(`Types de ${name}`, 'tsc', ['--noEmit', '-p', name])),
    command('Format et règles (Biome)', 'biome', [
      'check',
      '--error-on-warnings',
      '--max-diagnostics=200',
      '.',
    ]),
    command('Cloisons (dependency-cruiser)', 'depcruise', [
      '--config',
      '.dependency-cruiser.mjs',
      ...PACKAGES,
    ]),
    command('Code mort (knip)', 'knip', []),
    unitTests(counts, full),
    clientBuild(),
    journeys(counts, full),
  ];
}

/**
 * A tool that finds nothing to say, or fails.
 *
 * @param {string} name
 * @param {string} tool
 * @param {string[]} argv
 * @returns {Check}
 */
function command(name, tool, argv) {
  return {
    name,
    perform: async (progress) => {
      const { code, output } = await run(join(BIN, tool), argv, { ...projectOptions(), onLine: progress });
      return outcome(code === 0, output);
    },
  };
}

/** @returns {Check} */
function clientBuild() {
  return {
    name: 'Construction de l’interface',
    perform: (progress) =>
      ensureClientBuilt(progress).then(
        () => outcome(true, ''),
        (error) => outcome(false, String(error.message)),
      ),
  };
}

/**
 * @param {string} counts
 * @param {boolean} full
 * @returns {Check}
 */
function unitTests(counts, full) {
  const file = join(counts, 'vitest.json');
  return {
    name: 'Tests (Vitest)',
    perform: async (progress) => {
      const reporters = [
        '--reporter=default',
        `--reporter=${inProject('server/launch/lib/vitest-counts.mjs')}`,
      ];
      const env = { ...projectOptions().env, SENTIERS_COUNTS: file, ...(full ? { SENTIERS_FULL: '1' } : {}) };
      // Every core, for those that use no database. Projects don't take it from the root's configuration.
      const argv = [inProject('node_modules/vitest/vitest.mjs'), 'run', '--maxWorkers=100%', ...reporters];
      const outcomeOfRun = await run(NODE, argv, { cwd: ROOT, env, onLine: progress });
      return vitestResult(file, outcomeOfRun);
    },
  };
}

/**
 * @param {string} counts
 * @param {boolean} full
 * @returns {Check}
 */
function journeys(counts, full) {
  const file = join(counts, 'playwright.json');
  return {
    name: 'Parcours dans le navigateur (Playwright)',
    perform: async (progress) => {
      const env = {
        ...projectOptions().env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
        ...(full ? { SENTIERS_FULL: '1' } : {}),
      };
      const cli = inProject('e2e/node_modules/@playwright/test/cli.js');
      const argv = [cli, 'test', '--reporter=list,json'];
      const outcomeOfRun = await run(NODE, argv, { cwd: inProject('e2e'), env, onLine: progress });
      return playwrightResult(file, outcomeOfRun);
    },
  };
}

function projectOptions() {
  return { cwd: ROOT, env: projectEnvironment() };
}

/**
 * @param {boolean} passed
 * @param {string} output
 * @returns {Result}
 */
function outcome(passed, output) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, output };
}
