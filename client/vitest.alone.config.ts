import { defineConfig } from 'vitest/config';
import { common, replacing } from './vitest.common.ts';

/** Each file alone with its modules. */
export default defineConfig({
  ...common,
  test: { ...common.test, name: 'client-alone', include: replacing },
});
