import { defineConfig } from 'vitest/config';

/** One project per package; each has its own `vitest.config.ts`. */
export default defineConfig({
  test: {
    // Every core: tests wait for a database, and for each other's files to be read, more than they compute.
    maxWorkers: '100%',
    projects: ['shared', 'server', 'client', 'e2e'],
  },
});
