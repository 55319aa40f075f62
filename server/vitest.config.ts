import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'server',
    include: ['src/**/*.test.ts', 'launch/**/*.test.ts'],
    // One real mongod for the whole run; each test file takes a database of its own on it.
    globalSetup: ['src/test/global-setup.ts'],
    // A real database on a shared, busy machine: slow is not wrong.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
