import { expect, type Locator } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor.js';

type Sector = 'civil' | 'public' | 'private';
type Figure = 'start' | 'joined' | 'left' | 'movedIn' | 'movedOut' | 'end';

/** The columns in their order, which a narrow screen turns: what people came for is in sight there. */
const figures: readonly Figure[] = ['start', 'joined', 'left', 'movedIn', 'movedOut', 'end'];
const figuresOnPhone: readonly Figure[] = ['end', 'joined', 'left', 'movedIn', 'movedOut', 'start'];
const phoneWidth = 767;
const sectors: readonly Sector[] = ['civil', 'public', 'private'];

/** The report of growth by sector. */
export class GrowthPage {
  constructor(private readonly visitor: Visitor) {}

  /** Opens it for a time (`from`, `to`: days) in steps; without, since the start and by year. */
  async open(time?: { from: string; to: string; step: 'month' | 'quarter' | 'year' }): Promise<void> {
    await this.visitor.open(`/tillvaxt${time ? `?${new URLSearchParams(time)}` : ''}`);
    await expect(this.table).toBeVisible();
  }

  get table(): Locator {
    return this.visitor.page.getByRole('table', { name: this.visitor.t('growth:table.caption') });
  }

  /** The rows of a period as the table names it: `2018`, `2016-02`. */
  private period(name: string): Locator {
    return this.table.locator('tbody').filter({ has: this.visitor.page.getByText(name, { exact: true }) });
  }

  /** A figure of the table, for one sector or (`total`) all. */
  figure(period: string, of: Sector | 'total', figure: Figure): Locator {
    const { page, t } = this.visitor;
    const name = of === 'total' ? t('growth:table.total') : t(`sector.${of}`);
    const row = this.period(period)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    const columns = (page.viewportSize()?.width ?? 0) > phoneWidth ? figures : figuresOnPhone;
    return row.getByRole('cell').nth(columns.indexOf(figure));
  }

  /** At the end of the period: so many in each sector, and as many as these in all. */
  async expectAtEnd(period: string, expected: Record<Sector, number>): Promise<void> {
    for (const sector of sectors) await expect(this.figure(period, sector, 'end')).toHaveText(String(expected[sector]));
    const total = expected.civil + expected.public + expected.private;
    await expect(this.figure(period, 'total', 'end')).toHaveText(String(total));
  }
}
