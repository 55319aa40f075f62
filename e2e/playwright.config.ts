import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';

export default defineConfig({
  testDir: 'journeys',
  // `@full` journeys are long: `npm run test:full` runs them.
  ...(process.env.SENTIERS_FULL ? {} : { grepInvert: /@full/ }),
  globalSetup: './fixtures/global-setup.ts',
  outputDir: 'test-results',
  // One real application for all journeys, on machines with few cores.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
  },
});
