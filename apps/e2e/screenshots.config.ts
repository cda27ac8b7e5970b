import { defineConfig } from '@playwright/test';
import type { Options } from './fixtures/test.js';
import journeys from './playwright.config.js';

/** Takes the pictures of the README: `npm run screenshots`, after a build. */
export default defineConfig<Options>({
  ...journeys,
  testDir: './screenshots',
  workers: 1,
  projects: [
    {
      name: 'pictures',
      use: { language: 'sv', locale: 'sv-SE', timezoneId: 'Europe/Stockholm', viewport: { width: 1280, height: 800 } },
    },
  ],
});
