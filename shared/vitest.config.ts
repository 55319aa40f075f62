import { configDefaults, defineConfig } from 'vitest/config';

/** `*.full.test.ts` are long: `npm run test:full` runs them. */
export default defineConfig({
  test: {
    name: 'shared',
    // Nothing here keeps anything: reading every module again for each file took most of the time.
    isolate: false,
    include: ['src/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(process.env.SENTIERS_FULL ? [] : ['**/*.full.test.ts'])],
  },
});
