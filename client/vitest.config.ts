import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';
import { contractPlugin } from './contract-plugin.ts';

/** `*.full.test.ts` are long: `npm run test:full` runs them. */
export default defineConfig({
  plugins: [react(), contractPlugin()],
  define: { __GALLERY__: 'true' },
  test: {
    name: 'client',
    // A test that draws a page or reads one asks for jsdom in its first line: making one takes longer than most tests.
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, ...(process.env.SENTIERS_FULL ? [] : ['**/*.full.test.ts'])],
    testTimeout: 20_000,
  },
});
