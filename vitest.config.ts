import { defineConfig } from 'vitest/config';

/** One project per package; each has its own `vitest.config.ts`. */
export default defineConfig({
  test: {
    projects: ['shared', 'server', 'client', 'e2e'],
  },
});
