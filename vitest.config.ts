import { defineConfig } from 'vitest/config';

/** A project for each package, and one more for the server's platform. */
export default defineConfig({
  test: {
    // Every core: tests wait for a database, and for each other's files to be read, more than they compute.
    maxWorkers: '100%',
    projects: ['shared', 'server', 'server/vitest.platform.config.ts', 'client', 'e2e'],
  },
});
