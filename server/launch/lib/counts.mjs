import { existsSync, readFileSync } from 'node:fs';

/** @typedef {import('./run.mjs').Outcome} Outcome */
/** @typedef {import('./checks.mjs').Result} Result */

/**
 * Reads what `vitest-counts.mjs` wrote. A skipped test counts as failed: a check that didn't run proves nothing.
 *
 * @param {string} file
 * @param {Outcome} run
 * @returns {Result}
 */
export function vitestResult(file, run) {
  if (!existsSync(file)) return crashed(run);
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  return settled(counts.passed, counts.failed + counts.skipped, run);
}

/**
 * Reads Playwright's own JSON report.
 *
 * @param {string} file
 * @param {Outcome} run
 * @returns {Result}
 */
export function playwrightResult(file, run) {
  if (!existsSync(file)) return crashed(run);
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
  return settled(stats.expected, failed, run);
}

/**
 * A run that matched no test, or that ended badly though every test passed, has failed.
 *
 * @param {number} passed
 * @param {number} failed
 * @param {Outcome} run
 * @returns {Result}
 */
function settled(passed, failed, run) {
  const silentFailure = failed === 0 && (passed === 0 || run.code !== 0);
  return { passed, failed: silentFailure ? 1 : failed, output: run.output };
}

/**
 * @param {Outcome} run
 * @returns {Result}
 */
function crashed(run) {
  return { passed: 0, failed: 1, output: run.output };
}
