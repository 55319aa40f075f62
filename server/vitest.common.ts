import { configDefaults, type TestProjectInlineConfiguration } from 'vitest/config';
import { keepTemporaryFilesInMemory } from './launch/lib/temporary-in-memory.mjs';

keepTemporaryFilesInMemory();

/** What all tests of the server have in common. `*.full.test.ts` are long: `npm run test:full` runs them. */
export const common = {
  exclude: [...configDefaults.exclude, ...(process.env.SENTIERS_FULL ? [] : ['**/*.full.test.ts'])],
  // One real mongod for the whole run, and an empty database of it for each test file.
  globalSetup: ['src/test/global-setup.ts'],
  // Two side by side, each worker on its own database, after what needs none: the one server that they share is as busy
  // with two as it can be.
  fileParallelism: true,
  maxWorkers: 2,
  sequence: { groupOrder: 1 },
  // A real database on a shared, busy machine: slow is not wrong.
  testTimeout: 30_000,
  hookTimeout: 60_000,
} satisfies TestProjectInlineConfiguration['test'];
