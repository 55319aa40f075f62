import { writeFileSync } from 'node:fs';

/** Writes how many tests passed, failed and were skipped, and what each file took (ms), to the file named by `SENTIERS_COUNTS`. */
export default class CountsReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    /** @type {Record<string, number>} */
    const durations = {};
    for (const module of modules) {
      durations[module.relativeModuleId] = module.diagnostic().duration;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed' || state === 'failed') counts[state] += 1;
        else counts.skipped += 1;
      }
      // A file that can't be imported, or whose hooks fail, holds no failed test and is no success either.
      counts.failed += module.errors().length;
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
    }
    writeFileSync(String(process.env.SENTIERS_COUNTS), JSON.stringify({ ...counts, durations }));
  }
}
