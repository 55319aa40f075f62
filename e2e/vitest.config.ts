import { configDefaults, defineConfig } from 'vitest/config';
import { keepTemporaryFilesInMemory } from '../server/launch/lib/temporary-in-memory.mjs';

keepTemporaryFilesInMemory();

/** What needs no browser: how the product is deployed. Journeys run under Playwright. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['deployment/**/*.test.ts', 'faults/**/*.test.ts', 'load/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Servers that are killed and phones that come back: one file at a time, after the others, for what they wait for is timed.
    fileParallelism: false,
    sequence: { groupOrder: 2 },
    exclude: [...configDefaults.exclude, ...(process.env.SENTIERS_FULL ? [] : ['**/*.full.test.ts'])],
  },
});
