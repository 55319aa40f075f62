import { defineConfig } from '@playwright/test';
import { keepTemporaryFilesInMemory } from '../server/launch/lib/temporary-in-memory.mjs';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';

keepTemporaryFilesInMemory();

export default defineConfig({
  testDir: 'journeys',
  // `@full` journeys are long: `npm run test:full` runs them.
  ...(process.env.SENTIERS_FULL ? {} : { grepInvert: /@full/ }),
  globalSetup: './fixtures/global-setup.ts',
  outputDir: 'test-results',
  // Each has a real application of its own, for all its journeys: one alone leaves a small machine's cores waiting.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    // What can't be pressed is told where it is, before the whole journey's time is over.
    actionTimeout: 45_000,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Keeping what every page looked like at every step takes an eighth of the time: `--trace on` does, for one.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
  },
});
