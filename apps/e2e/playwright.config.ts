import { defineConfig, devices } from '@playwright/test';
import type { Options } from './fixtures/test.js';

const widths = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 780 } };
const languages = ['sv', 'en'] as const;

/** The walks through every page: once in each language and once at each width will find what they look for. */
const walks = ['every-page.e2e.ts', 'open-layers.e2e.ts'];
const walkedIn = ['sv-phone', 'en-desktop'];

/** Every journey runs in each language, on a desktop and on a phone. */
export default defineConfig<Options>({
  testDir: './specs',
  testMatch: '*.e2e.ts',
  outputDir: './test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: languages.flatMap((language) =>
    Object.entries(widths).map(([width, viewport]) => ({
      name: `${language}-${width}`,
      testIgnore: walkedIn.includes(`${language}-${width}`) ? [] : walks,
      use: { viewport, language, locale: language === 'sv' ? 'sv-SE' : 'en-GB', timezoneId: 'Europe/Stockholm' },
    })),
  ),
});
