import { configDefaults, defineConfig } from 'vitest/config';

/** `*.full.test.ts` are long: `npm run test:full` runs them. */
export default defineConfig({
  test: {
    name: 'shared',
    include: ['src/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(process.env.SENTIERS_FULL ? [] : ['**/*.full.test.ts'])],
  },
});
