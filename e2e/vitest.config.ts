import { defineConfig } from 'vitest/config';

/** What needs no browser: how the product is deployed. Journeys run under Playwright. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['deployment/**/*.test.ts'],
  },
});
