import { defineConfig, devices } from '@playwright/test';
import type { Options } from './fixtures/test.js';

const widths = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 780 } };
const languages = ['sv', 'en'] as const;

/** Once in each language and once at each width will find what these look for. */
const inTwo = [
  'every-page.e2e.ts',
  'first-private-partner.e2e.ts',
  'two-coordinators.e2e.ts',
  'open-layers.e2e.ts',
  'members-answer-round.e2e.ts',
  'newsletter.e2e.ts',
  'erasure-and-privacy.e2e.ts',
  'board-by-keyboard.e2e.ts',
  'checklist-gates.e2e.ts',
  'register-with-mistakes.e2e.ts',
  'sign-in-by-code.e2e.ts',
  'growth-can-be-quoted.e2e.ts',
  'growth-pages.e2e.ts',
  'committee-meeting.e2e.ts',
];
/** Neither the language nor the width of the page matters to these. */
const inOne = [
  'scanner-robot.e2e.ts',
  'every-mail.e2e.ts',
  'personal-data-signs.e2e.ts',
  'faults-are-found.e2e.ts',
  'growth-exports.e2e.ts',
  'reclassification.e2e.ts',
];

/** What a project leaves to the others. */
const ignoredBy = (project: string): string[] => {
  if (project === 'sv-phone') return inOne;
  return project === 'en-desktop' ? [] : [...inTwo, ...inOne];
};

/** Every other journey runs in each language, on a desktop and on a phone. */
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
      testIgnore: ignoredBy(`${language}-${width}`),
      use: { viewport, language, locale: language === 'sv' ? 'sv-SE' : 'en-GB', timezoneId: 'Europe/Stockholm' },
    })),
  ),
});
