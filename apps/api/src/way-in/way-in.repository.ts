import { Injectable } from '@nestjs/common';
import { type CivilDate, civilDate } from '@registry/domain/calendar';
import { periodsOf, shownSectorsOf } from '@registry/domain/growth';
import { countingStatuses, wayInStatuses } from '@registry/domain/membership';
import { sector } from '@registry/domain/sector';
import {
  fewestDaysStuck,
  isStayKey,
  stayFigures,
  stuckLimit,
  type WayInCell,
  type WayInFigureKey,
  type WayInQuery,
  wayInFunnel,
  wayInRow,
  wayInStatus,
} from '@registry/domain/way-in';
import { z } from 'zod';
import { Database } from '../platform/database/database.js';
import { Parameters } from '../platform/database/parameters.js';
import { isSoleTrader } from '../platform/database/sole-trader.js';
import { countWaysIn, waysIn } from './way-in-statements.js';

const counted = z.object({
  funnels: z.array(wayInFunnel.extend({ ordinal: z.number().int().positive(), sector })),
  stays: z.array(stayFigures.extend({ status: wayInStatus, within: z.enum([...sector.options, 'total']) })),
  quartiles: z.array(stuckLimit.omit({ days: true })),
});
export type CountedWaysIn = z.infer<typeof counted>;

/** Where a row stands in its list: sole traders, who have no name here, come last. */
export const rowPosition = z.tuple([z.number().int(), z.string(), civilDate, z.uuid()]);
type RowPosition = z.infer<typeof rowPosition>;

export interface RowsPage {
  readonly limit: number;
  readonly after: RowPosition | null;
}

const foundRows = z.object({
  total: z.number().int(),
  items: z.array(wayInRow.extend({ position: rowPosition })),
});
type FoundRows = z.infer<typeof foundRows>;

const attemptCondition: Readonly<
  Record<Exclude<WayInFigureKey, 'finished' | 'inexact' | 'ongoing' | 'stuck'>, string>
> = {
  prospect: 'true',
  in_dialogue: 'furthest >= 2',
  applied: 'furthest >= 3',
  approved: 'furthest >= 4',
  active: `outcome = 'active'`,
  declined: `outcome = 'declined'`,
  open: `outcome = 'open'`,
  direct: 'true',
};

const stayCondition = {
  finished: 'NOT is_ongoing AND is_exact',
  inexact: 'NOT is_ongoing AND NOT is_exact',
  ongoing: 'is_ongoing',
  stuck: 'is_stuck',
} as const;

const dated = (on: string, precision: string): string =>
  `json_build_object('effectiveOn', ${on}, 'precision', ${precision})`;

@Injectable()
export class WayInRepository {
  constructor(private readonly database: Database) {}

  /** Counts what a report shows; what is not there is zero. */
  async count(query: WayInQuery, today: CivilDate): Promise<CountedWaysIn> {
    const [row] = await this.database.query(countWaysIn, parametersOf(query, today).values);
    return counted.parse(row);
  }

  /** The rows that a figure counts, one page of them. */
  async findRows(query: WayInQuery, cell: WayInCell, today: CivilDate, page: RowsPage): Promise<FoundRows> {
    const parameters = parametersOf(query, today);
    const { figure } = cell;
    const conditions = [isStayKey(figure) ? stayCondition[figure] : attemptCondition[figure]];
    if (cell.in !== 'total') conditions.push(`sector = ${parameters.add(cell.in)}`);
    if (cell.period !== undefined) {
      const ordinal = periodsOf(query).findIndex(({ start }) => start === cell.period) + 1;
      conditions.push(`ordinal = ${parameters.add(ordinal)}`);
    }
    if (cell.status !== undefined && isStayKey(figure)) {
      conditions.push(`place = ${parameters.add(wayInStatuses.indexOf(cell.status) + 1)}`);
    }
    const source = isStayKey(figure) ? 'shown_stay' : figure === 'direct' ? 'shown_direct' : 'shown_attempt';
    const after = page.after?.map((value) => parameters.add(value));
    const sql = `${waysIn},
      matching AS MATERIALIZED (
        SELECT counted.*, ${isStayKey(figure) ? 'from_on' : 'started_on'} AS ordered_on,
          CASE WHEN nameless.is THEN 1 ELSE 0 END AS rank, CASE WHEN nameless.is THEN '' ELSE partner.name END AS name
        FROM ${source} AS counted
        JOIN partner ON partner.id = counted.partner_id
        CROSS JOIN LATERAL (SELECT ${isSoleTrader('partner.id')} AS is) AS nameless
        WHERE ${conditions.join(' AND ')}
      ),
      page AS (
        SELECT * FROM matching
        ${after ? `WHERE (rank, name, ordered_on, partner_id) > (${after[0]}::int, ${after[1]}::text, ${after[2]}::date, ${after[3]}::uuid)` : ''}
        ORDER BY rank, name, ordered_on, partner_id
        LIMIT ${parameters.add(page.limit)}
      )
      SELECT (SELECT count(*) FROM matching) AS total,
        coalesce((
          SELECT json_agg(json_build_object(
            'partnerId', partner_id, 'name', CASE WHEN rank = 0 THEN name END, 'sector', sector,
            'started', ${dated('started_on', 'started_precision')},
            ${figure === 'direct' ? directFacts : attemptFacts},
            'stay', ${isStayKey(figure) ? stayFacts : 'NULL'},
            'position', json_build_array(rank, name, ordered_on, partner_id))
            ORDER BY rank, name, ordered_on, partner_id)
          FROM page), '[]') AS items`;
    const [row] = await this.database.query(sql, parameters.values);
    return foundRows.parse(row);
  }
}

const directFacts = `'furthest', 'active', 'outcome', 'direct'`;
const attemptFacts = `'outcome', outcome,
  'furthest', CASE WHEN outcome = 'active' THEN 'active' ELSE ($2::text[])[furthest] END`;
const stayFacts = `json_build_object('status', ($2::text[])[place], 'from', ${dated('from_on', 'precision')},
  'until', CASE WHEN until_on IS NOT NULL THEN ${dated('until_on', 'until_precision')} END, 'days', days)`;

/** The seven that every statement has. */
function parametersOf(query: WayInQuery, today: CivilDate): Parameters {
  const periods = periodsOf(query);
  const parameters = new Parameters();
  parameters.add(today);
  parameters.add(wayInStatuses);
  parameters.add(countingStatuses);
  parameters.add(periods.map(({ start }) => start));
  parameters.add(periods.at(-1)?.end ?? query.to);
  parameters.add(shownSectorsOf(query));
  parameters.add(fewestDaysStuck);
  return parameters;
}
