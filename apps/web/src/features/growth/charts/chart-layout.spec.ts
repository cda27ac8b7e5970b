import { describe, expect, test } from '@jest/globals';
import { reportOf } from '../testing/report.js';
import { clearOfLines, clearOfTotals, layOut, piecesOf, totalLabels } from './chart-layout.js';
import { changeChart, onOneScale, partnersChart } from './chart-model.js';

const labelOf = ({ label }: { label: string }) => label;
const partners = partnersChart(reportOf(), labelOf, []);
const change = changeChart(reportOf(), labelOf);

describe('where a chart’s pieces stand', () => {
  test('sectors stand upon each other, as high as their figures', () => {
    const layout = layOut(partners, 600, 300);
    const [civil, publicSector] = piecesOf(partners, layout, 0).map(({ box }) => box);
    const one = layout.yOf(0) - layout.yOf(1);

    // 2015 ends with two civil and one public; private has nobody, and no piece.
    expect(piecesOf(partners, layout, 0).map(({ key }) => key)).toEqual(['civil', 'public']);
    expect(civil?.height).toBeCloseTo(2 * one);
    expect(publicSector?.height).toBeCloseTo(one);
    expect((publicSector?.y ?? 0) + (publicSector?.height ?? 0)).toBeCloseTo(civil?.y ?? 0);
  });

  test('joined stands above the line and left below it', () => {
    const layout = layOut(change, 600, 300);
    const [left] = piecesOf(change, layout, 1);

    expect(left?.key).toBe('left');
    expect(left?.box.y).toBeCloseTo(layout.yOf(0));
    expect(piecesOf(change, layout, 0)[0]?.box.y).toBeLessThan(layout.yOf(0));
  });

  test.each([1, 3, 19, 47, 4_000])('the scale holds %i, in whole partners and few steps', (above) => {
    const { ticks } = layOut({ ...partners, above }, 600, 300);

    expect(ticks.at(-1)?.value).toBeGreaterThanOrEqual(above);
    expect(ticks.every(({ value }) => Number.isInteger(value))).toBe(true);
    expect(ticks.length).toBeLessThanOrEqual(9);
  });

  test('names of periods that have no room leave room for each other', () => {
    const months = partnersChart(reportOf({ step: 'month', to: '2024-12-31' }), labelOf, []);
    const { labelEvery, bands } = layOut(months, 360, 300);
    expect(labelEvery * (bands[0]?.width ?? 0)).toBeGreaterThan('2015-01'.length * 7);
  });

  test('a day stands within its own period', () => {
    const layout = layOut(partners, 600, 300);
    const [first, second] = layout.bands;

    expect(layout.xOfDay('2015-12-31')).toBeCloseTo(second?.x ?? 0);
    expect(layout.xOfDay('2015-01-01')).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0) / 365);
  });

  test('charts to be compared have one scale', () => {
    const civil = partnersChart(reportOf(), labelOf, [], 'civil');
    const nobody = partnersChart(reportOf(), labelOf, [], 'private');
    expect(onOneScale([civil, nobody]).map(({ above }) => above)).toEqual([2, 2]);
  });

  test('a label that a target’s line would strike through stands above it; another stays', () => {
    const targets = [
      { id: 'one', sector: null, count: 3, by: '2016-12-31', setOn: '2015-01-01', countWhenSet: 3, countToday: 3 },
    ] as unknown as Parameters<typeof partnersChart>[2];
    const model = partnersChart(reportOf(), labelOf, targets);
    const layout = layOut(model, 600, 300);
    const [band] = layout.bands;
    if (band === undefined) throw new Error('no band');
    const [line] = model.lines;
    const lineAt = layout.yOf(line?.to.count ?? 0);

    expect(model.lines).toHaveLength(1);
    expect(clearOfLines(lineAt + 2, band, model, layout)).toBeLessThan(lineAt);
    expect(clearOfLines(lineAt + 60, band, model, layout)).toBe(lineAt + 60);
  });

  test('a target’s name stands above the sums that it would cover, and only those', () => {
    const [first, second] = totalLabels(partners, layOut(partners, 600, 300), String);
    if (first === undefined || second === undefined) throw new Error('no totals');

    expect([first.text, second.text]).toEqual(['3', '2']);
    expect(clearOfTotals(second.foot - 4, second.x - 60, second.x, [first, second])).toBe(second.foot - 15);
    expect(clearOfTotals(second.foot - 40, second.x - 60, second.x, [first, second])).toBe(second.foot - 40);
    expect(clearOfTotals(first.foot, second.x - 60, second.x, [first, second])).toBe(first.foot);
    expect(totalLabels(partners, layOut(partners, 60, 300), String)).toEqual([]);
  });
});
