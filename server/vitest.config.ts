import { defineConfig } from 'vitest/config';
import { common } from './vitest.common.ts';

/** Features, through the whole application. */
export default defineConfig({
  test: {
    ...common,
    name: 'server',
    include: ['src/**/*.test.ts'],
    exclude: [...common.exclude, 'src/platform/**'],
    // Reading every module again for each file took a quarter of the time: files leave their worker as they found it.
    isolate: false,
  },
});
