import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, type Instant } from '@registry/domain/calendar';
import { RegistryError } from '@registry/domain/error';
import {
  earlierPeriodsOf,
  type GrowthFigures,
  type GrowthMeta,
  type GrowthQuery,
  type GrowthReport,
  type GrowthRowPage,
  type GrowthRowsQuery,
  growthPeriodAt,
  growthReportOf,
  periodsOf,
  standingDayOf,
} from '@registry/domain/growth';
import type { Sector } from '@registry/domain/sector';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { readCursor, writeCursor } from '../platform/http/cursor.js';
import { GrowthRepository } from './growth.repository.js';
import type { GrowthTally } from './growth-figures.rules.js';
import { GrowthRowsRepository, rowPosition } from './growth-rows.repository.js';
import { GrowthSums } from './growth-sums.service.js';

/** How the partnership stands on a day, and what the year until then brought. */
interface Standing {
  readonly sectors: Readonly<Record<Sector, GrowthFigures>>;
  readonly total: GrowthFigures;
}

/** Whether a report counts all partners together, so that the sums of months suffice. */
const isOfAll = ({ municipality, legalForm, tag, by }: GrowthQuery): boolean =>
  [municipality, legalForm, tag, by].every((one) => one === undefined);

@Injectable()
export class GrowthService {
  constructor(
    private readonly database: Database,
    private readonly repository: GrowthRepository,
    private readonly rowsRepository: GrowthRowsRepository,
    private readonly sums: GrowthSums,
    private readonly clock: Clock,
  ) {}

  async report(query: GrowthQuery): Promise<GrowthReport> {
    return this.reportWithin(this.database.client, query);
  }

  /**
   * The rows behind a figure.
   *
   * @throws RegistryError REQUEST_INVALID for a period that the report does not have, CURSOR_INVALID
   */
  async rows({
    limit,
    cursor,
    period: start,
    figure,
    in: column,
    group,
    ...query
  }: GrowthRowsQuery): Promise<GrowthRowPage> {
    const period = growthPeriodAt(query, start);
    if (!period) {
      throw new RegistryError('REQUEST_INVALID', { errors: [{ pointer: '/period', code: 'FIELD_CHOICE_UNKNOWN' }] });
    }
    const order = `growth ${start} ${figure} ${column} ${group ?? ''}`;
    const after = cursor === undefined ? null : readCursor(cursor, order, rowPosition);
    const cell = { period: start, figure, in: column, group };
    const day = figure === 'start' ? addDays(period.start, -1) : period.end;
    const { items, total } = await this.rowsRepository.page(
      this.database.client,
      query,
      cell,
      { span: period, day },
      this.knowledgeOf(query).before,
      // One more than asked for tells whether there is a next page.
      { limit: limit + 1, after },
    );
    const shown = items.slice(0, limit);
    const last = items.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(({ position: _, ...row }) => row),
      total,
      next: last === undefined ? null : writeCursor(order, last.position),
    };
  }

  /** The figures from the first day of the day's year to the day: what is planned for later is not among them. */
  async standingOn(day: CivilDate): Promise<Standing> {
    const year = { start: `${day.slice(0, 4)}-01-01`, end: day, label: '' };
    const tally = await this.repository.countEvents(this.database.client, {}, [year], null);
    const figures = (column: Sector | 'total') => tally.figuresOf(year, column, null);
    return {
      sectors: { civil: figures('civil'), public: figures('public'), private: figures('private') },
      total: figures('total'),
    };
  }

  /** As {@link report}, of what the caller's transaction sees. */
  async reportWithin(client: Client, query: GrowthQuery): Promise<GrowthReport> {
    const { before, ...meta } = this.knowledgeOf(query);
    const spans = [...earlierPeriodsOf(query), ...periodsOf(query)];
    const tally = await this.count(client, query, spans, before);
    const day = standingDayOf(query, meta);
    const standing = day === null ? null : await this.repository.standingOn(client, query, day, before);
    return growthReportOf(query, meta, tally.figuresOf, query.by === undefined ? null : tally.groups, standing);
  }

  private async count(
    client: Client,
    query: GrowthQuery,
    spans: ReturnType<typeof periodsOf>,
    before: Instant | null,
  ): Promise<GrowthTally> {
    if (!isOfAll(query) || before !== null) return this.repository.countEvents(client, query, spans, before);
    const { tally, rows } = await this.repository.countSums(client, query, spans);
    this.sums.heed(rows);
    return tally;
  }

  /**
   * Whose knowledge a query asks for: `before` is the instant, exclusive, or null for now. A day that is not over is
   * known as far as now.
   */
  knowledgeOf({ knownOn }: Pick<GrowthQuery, 'knownOn'>): GrowthMeta & { readonly before: Instant | null } {
    const before = this.clock.knownBefore(knownOn);
    return { asOf: this.clock.today(), knownAt: before ?? this.clock.now().toISOString(), before };
  }
}
