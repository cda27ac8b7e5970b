import { Injectable } from '@nestjs/common';
import type { CivilDate, Instant } from '@registry/domain/calendar';
import { type CellQuery, type GrowthStanding, shownSectorsOf } from '@registry/domain/growth';
import { type Sector, sector } from '@registry/domain/sector';
import { z } from 'zod';
import type { Client } from '../platform/database/database.js';
import { Parameters } from '../platform/database/parameters.js';
import { GrowthTally, type Span, sectorChange, transition } from './growth-figures.rules.js';
import {
  cellConditions,
  includesDay,
  partnerConditions,
  periodsKnown,
  transitionStatement,
} from './growth-statements.js';

/** What is added up of a month's sums. */
const sums = `sum(delta)::int AS delta, sum(paused_delta)::int AS "pausedDelta", sum(joined)::int AS joined,
  sum("left")::int AS left, sum(moved_in)::int AS "movedIn", sum(moved_out)::int AS "movedOut",
  sum(imprecise)::int AS imprecise`;

const countSums = `
  SELECT width_bucket(month, $1::date[]) AS bucket, sector, ${sums}, count(*)::int AS rows
  FROM growth_sum
  WHERE month <= $2
  GROUP BY bucket, sector`;

const summed = sectorChange.extend({ rows: z.number().int() });
const partnersIn = z.object({ sector, partners: z.number().int().positive() });

@Injectable()
export class GrowthRepository {
  /**
   * Counts all partners as known now, of whole months, from the sums that are kept of each.
   *
   * @param spans contiguous whole months, quarters or years
   * @returns also from how many rows: many of one month mean that they should be added up
   */
  async countSums(
    client: Client,
    query: CellQuery,
    spans: readonly Span[],
  ): Promise<{ readonly tally: GrowthTally; readonly rows: number }> {
    const tally = new GrowthTally(spans, shownSectorsOf(query));
    const { rows } = await client.query(countSums, [spans.map(({ start }) => start), spans.at(-1)?.end]);
    const changes = z.array(summed).parse(rows);
    for (const { rows: _, ...change } of changes) tally.addSector(change);
    return { tally, rows: changes.reduce((sum, change) => sum + change.rows, 0) };
  }

  /**
   * How many of the partners that the query asks for count on a day.
   *
   * @param knownBefore null: as known now
   */
  async standingOn(
    client: Client,
    query: CellQuery,
    day: CivilDate,
    knownBefore: Instant | null,
  ): Promise<GrowthStanding> {
    const parameters = new Parameters();
    const known = periodsKnown(knownBefore, parameters);
    const conditions = [
      cellConditions({ ...query, sector: undefined }, 'total', null, 'period', parameters).isHere,
      includesDay('period', `${parameters.add(day)}::date`),
      ...partnerConditions(query, 'period.partner_id', null, parameters),
    ];
    const { rows } = await client.query(
      `SELECT period.sector, count(*)::int AS partners FROM ${known} AS period
       WHERE ${conditions.join(' AND ')} GROUP BY period.sector`,
      parameters.values,
    );
    const bySector: Record<Sector, number> = { civil: 0, public: 0, private: 0 };
    for (const { sector: one, partners } of z.array(partnersIn).parse(rows)) bySector[one] = partners;
    return { on: day, sectors: bySector, total: shownSectorsOf(query).reduce((sum, one) => sum + bySector[one], 0) };
  }

  /**
   * Counts the partners that the query asks for, and each of its groups, from their periods. Says the same as
   * `countGrowth` of the domain, against which it is tested.
   *
   * @param spans contiguous: each begins on the day after the one before it ends
   * @param knownBefore null: as known now
   */
  async countEvents(
    client: Client,
    query: CellQuery,
    spans: readonly Span[],
    knownBefore: Instant | null,
  ): Promise<GrowthTally> {
    const tally = new GrowthTally(spans, shownSectorsOf(query));
    const last = spans.at(-1);
    if (!last) return tally;
    const parameters = new Parameters();
    const range = { starts: spans.map(({ start }) => start), last: last.end };
    const { rows } = await client.query(transitionStatement(query, range, knownBefore, parameters), parameters.values);
    for (const one of z.array(transition).parse(rows)) tally.addTransition(one);
    return tally;
  }
}
