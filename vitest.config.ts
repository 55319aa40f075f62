import { defineConfig } from 'vitest/config';

/** A project for each package, and one more for the server's platform. */
export default defineConfig({
  test: {
    projects: ['shared', 'server', 'server/vitest.platform.config.ts', 'client', 'e2e'],
  },
});
