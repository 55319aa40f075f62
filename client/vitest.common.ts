import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { configDefaults, type TestProjectInlineConfiguration } from 'vitest/config';
import { contractPlugin } from './contract-plugin.ts';

/** What all tests of the client have in common. `*.full.test.ts` are long: `npm run test:full` runs them. */
export const common = {
  plugins: [react(), contractPlugin()],
  define: { __GALLERY__: 'true' },
  test: {
    // A test that draws a page or reads one asks for jsdom in its first line: making one takes longer than most tests.
    environment: 'node',
    setupFiles: ['src/testing/setup.ts'],
    exclude: [...configDefaults.exclude, ...(process.env.SENTIERS_FULL ? [] : ['**/*.full.test.ts'])],
    testTimeout: 20_000,
  },
} satisfies TestProjectInlineConfiguration;

/** Test files that replace modules: what they replace stays so for who shares their worker. */
export const replacing = globSync('src/**/*.test.{ts,tsx}', { cwd: import.meta.dirname }).filter((file) =>
  readFileSync(join(import.meta.dirname, file), 'utf8').includes('vi.mock('),
);
