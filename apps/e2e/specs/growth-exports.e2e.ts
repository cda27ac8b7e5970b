import type { ResponseOf } from '@registry/contract/endpoint';
import type { growth as contract } from '@registry/contract/growth';
import type { wayIn } from '@registry/contract/way-in';
import readXlsx from 'read-excel-file/node';
import { expect, test } from '../fixtures/test.js';
import { CommitteePage } from '../pages/committee.page.js';
import { csvCells, pdfPageCount, save, takeAlong } from '../pages/files.js';
import { GrowthPage } from '../pages/growth.page.js';
import { PartnerPage } from '../pages/partner.page.js';

const time = { from: '2015-01-01', to: '2026-12-31', step: 'year' } as const;
const figures = ['start', 'joined', 'left', 'movedIn', 'movedOut', 'end'] as const;
/** As browsers print unless told otherwise. */
const paper = { format: 'A4', margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' } } as const;
const stages = ['prospect', 'in_dialogue', 'applied', 'approved', 'active', 'declined', 'open'] as const;
const places = ['civil', 'public', 'private', 'total'] as const;

test('the screen, the API, CSV and Excel say the same numbers', async ({ demo, visit }) => {
  const sara = await visit(demo, 'coordinator');
  const { page, t } = sara;
  const growth = new GrowthPage(sara);
  await growth.open(time);
  const { periods, definitions } = (await sara.ask('GET', `/growth?${new URLSearchParams(time)}`)).body as ResponseOf<
    typeof contract.report
  >;
  const said = periods.flatMap(({ label, sectors, total }) =>
    places.map((place) => {
      const of = place === 'total' ? total : sectors[place];
      const who = place === 'total' ? t('growth:table.total') : t(`sector.${place}`);
      return [label, who, ...figures.map((key) => of[key])];
    }),
  );

  await test.step('the table', async () => {
    const rows = growth.table.locator('tbody').getByRole('row');
    const read = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => Number(textContent))),
    );
    expect(read.filter((cells) => cells.length > 0)).toEqual(said.map(([, , ...numbers]) => numbers));
  });

  await test.step('CSV', async () => {
    const { name, content } = await takeAlong(sara, 'csv');
    expect(name).toMatch(/-2015-01-01-2026-12-31\.csv$/);
    expect(content.toString('utf8').startsWith('\uFEFF')).toBe(true);
    const [head = [], ...body] = csvCells(content);
    expect(head.slice(4, 10)).toEqual(figures.map((key) => t(`growth:table.${key}`)));
    expect(body.map(([period, , , who, ...cells]) => [period, who, ...cells.slice(0, 6).map(Number)])).toEqual(said);
  });

  await test.step('Excel, with what the figures mean', async () => {
    const { content } = await takeAlong(sara, 'xlsx');
    const [sheet, meanings] = await readXlsx(content);
    const body = (sheet?.data ?? []).slice(1);
    expect(body.map(([period, , , who, ...cells]) => [period, who, ...cells.slice(0, 6)])).toEqual(said);
    expect(JSON.stringify(meanings?.data)).toContain(definitions.joined[sara.language]);
  });

  await test.step('every file says when it was known', async () => {
    await page.goto(`/tillvaxt?${new URLSearchParams({ ...time, knownOn: '2017-06-30' })}`);
    await sara.settle();
    const { name } = await takeAlong(sara, 'csv');
    expect(name).toMatch(/-30-[a-z]+-2017\.csv$/);
    const { content } = await takeAlong(sara, 'xlsx');
    const [, meanings] = await readXlsx(content);
    const date = new PartnerPage(sara).inProse('2017-06-30');
    expect(JSON.stringify(meanings?.data)).toContain(t('growth:filter.knownOn', { date }));
  });
});

test('the chart is a picture that stands by itself', async ({ demo, visit }) => {
  const sara = await visit(demo, 'coordinator');
  const { page, t } = sara;
  const growth = new GrowthPage(sara);
  await growth.open(time);
  const partnership = ((await sara.ask('GET', '/session')).body as { partnershipName: string }).partnershipName;

  const svg = (await takeAlong(sara, 'svg')).content.toString('utf8');
  const drawn = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    return { name: root.localName, words: [...root.querySelectorAll('text')].map(({ textContent }) => textContent) };
  }, svg);
  expect(drawn.name).toBe('svg');
  expect(svg).not.toMatch(/class=|var\(|href="http/);
  const partner = new PartnerPage(sara);
  expect(drawn.words).toContain(t('growth:picture.title', { partnership }));
  for (const sector of ['civil', 'public', 'private']) expect(drawn.words).toContain(t(`sector.${sector}`));
  expect(drawn.words).toContain(t('growth:picture.source', { partnership, date: partner.inProse(partner.today) }));

  const png = (await takeAlong(sara, 'png')).content;
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect(width).toBe(2400);
  expect(height).toBeGreaterThan(800);
  expect(height).toBeLessThan(2400);
  expect(png.length).toBeGreaterThan(20_000);
});

test('the way in says the same on the screen, in the API, CSV and Excel, down to its rows', async ({ demo, visit }) => {
  const sara = await visit(demo, 'coordinator');
  const { page, t } = sara;
  const range = { from: '2015-01-01', to: '2026-12-31' };
  await sara.open(`/tillvaxt/vagen-in?${new URLSearchParams(range)}`);
  const address = `/way-in?${new URLSearchParams(range)}`;
  const { periods, whole, definitions } = (await sara.ask('GET', address)).body as ResponseOf<typeof wayIn.report>;
  const said = [...periods, whole].flatMap(({ sectors, total }) =>
    places.map((place) => {
      const { ofAll, ofSettled, ...counts } = place === 'total' ? total : sectors[place];
      return [...stages.map((key) => counts[key]), counts.direct, ofAll, ofSettled];
    }),
  );

  await test.step('the table', async () => {
    const share = (value: number | null | undefined) =>
      typeof value === 'number'
        ? new Intl.NumberFormat(sara.language === 'sv' ? 'sv-SE' : 'en-GB', { style: 'percent' }).format(value)
        : '–';
    const rows = page.getByRole('table', { name: t('wayin:table.caption') }).locator('tbody tr');
    const read = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent)),
    );
    expect(read.filter((cells) => cells.length > 0)).toEqual(
      said.map((row) => [...row.slice(0, 7).map(String), share(row[8]), share(row[9]), String(row[7])]),
    );
  });

  await test.step('CSV', async () => {
    const { name, content } = await takeAlong(sara, 'funnel', 'wayin');
    expect(name).toMatch(/-2015-01-01-2026-12-31\.csv$/);
    const read = csvCells(content).slice(1);
    expect(read.map((cells) => cells.slice(4, 14).map(numberIn))).toEqual(said);
  });

  await test.step('Excel, with what the figures mean', async () => {
    const [figuresSheet, , meanings] = await readXlsx((await takeAlong(sara, 'xlsx', 'wayin')).content);
    const read = (figuresSheet?.data ?? []).slice(1);
    expect(read.map((cells) => cells.slice(4, 14))).toEqual(said);
    expect(JSON.stringify(meanings?.data)).toContain(definitions.conversion[sara.language]);
  });

  await test.step('the rows behind a figure', async () => {
    const all = whole.total.direct;
    const what = [t('wayin:figure.direct'), t('wayin:allSectors')].join(', ');
    await page.getByRole('button', { name: `${all}: ${what}`, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: what, exact: true });
    const { content } = await save(page, dialog.getByRole('button', { name: t('wayin:save.csv'), exact: true }));
    const { content: book } = await save(page, dialog.getByRole('button', { name: t('wayin:save.xlsx'), exact: true }));
    const [head, ...rows] = csvCells(content);
    expect(head?.[0]).toBe(t('wayin:rows.partner'));
    expect(rows).toHaveLength(all);
    expect((await readXlsx(book))[0]?.data.slice(1)).toEqual(rows);
    const { body } = await sara.ask(
      'GET',
      `/way-in/rows?${new URLSearchParams({ ...range, figure: 'direct', limit: '200' })}`,
    );
    const { items } = body as ResponseOf<typeof wayIn.rows>;
    expect(rows.map(([name]) => name)).toEqual(items.map(({ name }) => name ?? t('wayin:soleTrader')));
  });
});

test('growth and the page of the committee fit on one or two pages of A4', async ({ demo, visit }) => {
  const sara = await visit(demo, 'coordinator');
  await new GrowthPage(sara).open();
  const growth = await sara.page.pdf(paper);
  await new CommitteePage(sara).open();
  const committee = await sara.page.pdf(paper);
  for (const pdf of [growth, committee]) {
    expect(pdfPageCount(pdf)).toBeGreaterThan(0);
    expect(pdfPageCount(pdf)).toBeLessThanOrEqual(2);
  }
});

/** A number as Swedish spreadsheets write it; null where there is none. */
const numberIn = (cell: string): number | null => (cell === '' ? null : Number(cell.replace(',', '.')));
