/**
 * `npm run mutation`: breaks the policies in every small way and asks whether a test notices. They decide who
 * reads what, and a test of them that can't fail would be worse than none.
 */
export default {
  testRunner: 'vitest',
  vitest: { dir: 'shared', configFile: 'shared/vitest.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: ['shared/src/**/policy.ts'],
  reporters: ['clear-text', 'progress'],
  coverageAnalysis: 'perTest',
  thresholds: { high: 100, low: 98, break: 95 },
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['.data', '.cache', 'screens', 'client', 'server', 'e2e'],
};
