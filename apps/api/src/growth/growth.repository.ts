import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import { type GrowthFigures, type GrowthQuery, growthFigures } from '@registry/domain/growth';
import { countingStatuses } from '@registry/domain/membership';
import { type Sector, sector, sectors } from '@registry/domain/sector';
import { z } from 'zod';
import { Database } from '../platform/database/database.js';

/** Days in a row, both included. */
interface Span {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** Growth of one sector in one span; `ordinal` counts the spans from 1. */
const countedSpan = growthFigures.extend({ ordinal: z.number().int().positive(), sector });
export type CountedSpan = GrowthFigures & { readonly ordinal: number; readonly sector: Sector };

/**
 * Every partner's periods once, in order: where the sector that it counts in (none while it does not count), or whether
 * it is paused, differs from the period before, the old side loses it and the new side gains it. Those events fall into
 * buckets, bucket 0 being all that was before the first span; the sums of their deltas are the counts. So the work grows
 * with the number of events plus spans, not with their product.
 *
 * Says the same as `countGrowth` of the domain, against which it is tested.
 */
const countGrowth = `
  WITH step AS (
    SELECT period.from_on, period.status_change_id,
      CASE WHEN period.status = ANY ($3) THEN period.sector END AS new_sector,
      CASE WHEN period.status = 'paused' THEN 1 ELSE 0 END AS new_paused,
      lag(CASE WHEN period.status = ANY ($3) THEN period.sector END) OVER earlier AS old_sector,
      lag(CASE WHEN period.status = 'paused' THEN 1 ELSE 0 END, 1, 0) OVER earlier AS old_paused
    FROM partner_period AS period
    JOIN partner ON partner.id = period.partner_id
    WHERE period.from_on <= $2
      AND ($5::text IS NULL OR partner.municipality = $5 OR ($5 = 'none' AND partner.municipality IS NULL))
    WINDOW earlier AS (PARTITION BY period.partner_id ORDER BY period.from_on)
  ),
  event AS (
    SELECT width_bucket(step.from_on, $1::date[]) AS bucket, side.*,
      CASE WHEN (side.joined = 1 OR side.left = 1) AND change.precision <> 'day' THEN 1 ELSE 0 END AS imprecise
    FROM step
    JOIN status_change AS change ON change.id = step.status_change_id
    CROSS JOIN LATERAL (
      SELECT old_sector AS sector, -1 AS delta, -old_paused AS paused_delta,
        0 AS joined, (new_sector IS NULL)::int AS left,
        0 AS moved_in, (new_sector <> old_sector)::int AS moved_out
      WHERE old_sector IS NOT NULL
      UNION ALL
      SELECT new_sector, 1, new_paused,
        (old_sector IS NULL)::int, 0,
        (new_sector <> old_sector)::int, 0
      WHERE new_sector IS NOT NULL
    ) AS side
    WHERE old_sector IS DISTINCT FROM new_sector OR old_paused <> new_paused
  ),
  change_sum AS (
    SELECT bucket, sector, sum(delta) AS delta, sum(paused_delta) AS paused_delta, sum(joined) AS joined,
      sum("left") AS left, sum(moved_in) AS moved_in, sum(moved_out) AS moved_out, sum(imprecise) AS imprecise
    FROM event
    GROUP BY bucket, sector
  ),
  counted AS (
    SELECT bucket, shown.sector,
      sum(coalesce(delta, 0)) OVER so_far AS end, sum(coalesce(paused_delta, 0)) OVER so_far AS paused_at_end,
      coalesce(delta, 0) AS delta, coalesce(joined, 0) AS joined, coalesce("left", 0) AS left,
      coalesce(moved_in, 0) AS moved_in, coalesce(moved_out, 0) AS moved_out, coalesce(imprecise, 0) AS imprecise
    FROM generate_series(0, cardinality($1::date[])) AS bucket
    CROSS JOIN unnest($4::text[]) AS shown (sector)
    LEFT JOIN change_sum USING (bucket, sector)
    WINDOW so_far AS (PARTITION BY shown.sector ORDER BY bucket)
  )
  SELECT bucket AS ordinal, sector, ("end" - delta)::int AS start, joined::int, "left"::int,
    moved_in::int AS "movedIn", moved_out::int AS "movedOut", "end"::int, paused_at_end::int AS "pausedAtEnd",
    imprecise::int
  FROM counted
  WHERE bucket > 0
  ORDER BY bucket, sector`;

@Injectable()
export class GrowthRepository {
  constructor(private readonly database: Database) {}

  /**
   * Counts every span × sector, zeros included.
   *
   * @param spans contiguous: each begins on the day after the one before it ends
   */
  async count(spans: readonly Span[], municipality: GrowthQuery['municipality']): Promise<CountedSpan[]> {
    const last = spans.at(-1);
    if (!last) return [];
    const rows = await this.database.query(countGrowth, [
      spans.map(({ start }) => start),
      last.end,
      countingStatuses,
      sectors,
      municipality ?? null,
    ]);
    return z.array(countedSpan).parse(rows);
  }
}
