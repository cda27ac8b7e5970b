import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { reportOf } from '../testing/report.js';
import { chartsOf } from './charts-of-report.js';
import { filePalette } from './palette.js';
import { encodeSvg } from './save-picture.js';

const props = (lines: string[]): Parameters<typeof encodeSvg>[0] => ({
  title: 'Parter i <PSI> & vänner',
  lines,
  source: 'Källa: registret, 23 november 2026.',
  charts: chartsOf(reportOf(), 'stacked', [], ({ label }) => label),
  nameOf: (key) => `serie ${key}`,
  titleOf: (kind) => kind,
  number: String,
  targetLabel: () => '',
});

// It draws at once, outside the page: nothing for a test to wait for.
beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

const picture = (lines = ['2 parter.']): string => encodeSvg(props(lines));

const texts = (svg: string): string[] =>
  [...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('text')].map((one) => one.textContent);

describe('a chart as a file', () => {
  test('stands by itself: no style sheet, no class, no colour that a page would have to know', () => {
    const svg = picture();
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg).not.toMatch(/var\(|class=|style=|<script/);
  });

  test('says what it shows, of whom and from when, with the name of every series', () => {
    expect(texts(picture())).toEqual(
      expect.arrayContaining([
        'Parter i <PSI> & vänner',
        '2 parter.',
        'Källa: registret, 23 november 2026.',
        'serie civil',
        'serie public',
        'serie private',
        'serie joined',
        'serie left',
        'serie net',
      ]),
    );
  });

  test('breaks a long sentence, and loses none of it', () => {
    const sentence = Array.from({ length: 60 }, (_, index) => `ord${index}`).join(' ');
    const lines = texts(picture([sentence])).filter((line) => line.startsWith('ord'));

    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(sentence);
  });
});

test('the colours of a file are those of the light screen', () => {
  const theme = readFileSync(new URL('../../../ui/theme.css', import.meta.url), 'utf8');
  const light = (token: string) => new RegExp(`--color-${token}: light-dark\\((#\\w+)`).exec(theme)?.[1];

  const { id: _id, ...colours } = filePalette;
  expect(colours).toEqual({
    ink: light('ink'),
    muted: light('muted'),
    line: light('line'),
    edge: light('edge'),
    surface: light('surface'),
    civil: light('sector-civil'),
    public: light('sector-public'),
    publicSoft: light('sector-public-soft'),
    private: light('sector-private'),
    privateSoft: light('sector-private-soft'),
    accent: light('accent'),
  });
});
