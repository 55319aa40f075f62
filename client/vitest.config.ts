import { defineConfig } from 'vitest/config';
import { common, replacing } from './vitest.common.ts';

/** Files of a worker share what they import: reading it anew for each took longer than all tests. */
export default defineConfig({
  ...common,
  test: {
    ...common.test,
    name: 'client',
    isolate: false,
    include: ['src/**/*.test.{ts,tsx}'],
    exclude: [...common.test.exclude, ...replacing],
  },
});
