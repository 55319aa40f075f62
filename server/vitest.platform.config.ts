import { defineConfig } from 'vitest/config';
import { common } from './vitest.common.ts';

/** What features stand on, and the launcher: each file alone with its modules, some of which it replaces. */
export default defineConfig({
  test: {
    ...common,
    name: 'platform',
    include: ['src/platform/**/*.test.ts', 'launch/**/*.test.ts'],
  },
});
