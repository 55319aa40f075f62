import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

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
  return {
    ...settled(counts.passed, counts.failed + counts.skipped, run),
    longest: longestOf(counts.durations),
  };
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
  const { stats, errors, suites = [] } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
  return { ...settled(stats.expected, failed, run), longest: longestOf(durationsOf(suites)) };
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
 * @param {Record<string, number>} durations of each file, in milliseconds
 * @returns {string[]} the five longest, in seconds: where to look first when a run takes too long
 */
function longestOf(durations) {
  return Object.entries(durations)
    .sort(([, one], [, other]) => other - one)
    .slice(0, 5)
    .map(([file, ms]) => `${basename(file)} ${Math.round(ms / 1000)} s`);
}

/**
 * @typedef {{tests: {results: {duration: number}[]}[]}} Spec
 * @typedef {{file: string, specs: Spec[], suites?: Suite[]}} Suite
 */

/**
 * @param {Suite[]} suites as Playwright tells them, one for each file and others within
 * @returns {Record<string, number>}
 */
function durationsOf(suites) {
  /** @type {(suite: Suite) => number} */
  const lengthOf = ({ specs, suites: inner = [] }) =>
    specs
      .flatMap(({ tests }) => tests.flatMap(({ results }) => results))
      .reduce((sum, { duration }) => sum + duration, 0) + inner.reduce((sum, one) => sum + lengthOf(one), 0);
  return Object.fromEntries(suites.map((suite) => [suite.file, lengthOf(suite)]));
}

/**
 * @param {Outcome} run
 * @returns {Result}
 */
function crashed(run) {
  return { passed: 0, failed: 1, output: run.output };
}
