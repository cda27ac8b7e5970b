/**
 * The ways in, from every partner's periods in order: what the domain's `waysInOf` says, for all of them at once.
 *
 * Parameters: $1 today, $2 the statuses on the way in, in their order, $3 the counting ones, $4 the first days of the
 * periods, $5 the last day of the last one, $6 the shown sectors.
 *
 * `place` is how far along the way a status is (1 to 4), null for any other. `attempt` has one row for each attempt,
 * `stay` one for each of its stays, `direct` those registered straight as partners; `shown_…` are those of the periods
 * and sectors in question, with the ordinal of their period.
 */
export const waysIn = `
  WITH step AS (
    SELECT period.partner_id, period.from_on, period.status, period.sector, period.status_precision AS precision,
      CASE WHEN period.until_on <= $1 THEN period.until_on END AS until_on,
      array_position($2::text[], period.status) AS place,
      array_position($2::text[], period.was_status) AS place_before,
      lead(period.status) OVER walk AS status_after,
      lead(period.status_precision) OVER walk AS precision_after
    FROM partner_period AS period
    WHERE period.from_on <= $1
    WINDOW walk AS (PARTITION BY period.partner_id ORDER BY period.from_on)
  ),
  numbered AS (
    SELECT *, array_position($2::text[], status_after) AS place_after,
      count(*) FILTER (WHERE place_before IS NULL) OVER walk AS attempt_no,
      count(*) FILTER (WHERE place IS DISTINCT FROM place_before) OVER walk AS stay_no
    FROM step
    WHERE place IS NOT NULL
    WINDOW walk AS (PARTITION BY partner_id ORDER BY from_on)
  ),
  stay AS MATERIALIZED (
    SELECT partner_id, attempt_no, place, min(from_on) AS from_on, max(precision) AS precision,
      max(until_on) FILTER (WHERE place_after IS DISTINCT FROM place) AS until_on,
      max(precision_after) FILTER (WHERE place_after IS DISTINCT FROM place) AS until_precision,
      max(sector) FILTER (WHERE place_before IS NULL) AS sector,
      max(status_after) FILTER (WHERE place_after IS NULL) AS led_to
    FROM numbered
    GROUP BY partner_id, attempt_no, stay_no, place
  ),
  attempt AS (
    SELECT partner_id, attempt_no, min(from_on) AS started_on, max(sector) AS sector,
      max(precision) FILTER (WHERE sector IS NOT NULL) AS started_precision,
      CASE WHEN max(led_to) IS NULL THEN 'open' WHEN max(led_to) = 'declined' THEN 'declined' ELSE 'active' END AS outcome,
      CASE WHEN max(led_to) <> 'declined' THEN cardinality($2::text[]) ELSE max(place) END AS furthest
    FROM stay
    GROUP BY partner_id, attempt_no
  ),
  shown_attempt AS MATERIALIZED (
    SELECT *, width_bucket(started_on, $4::date[]) AS ordinal
    FROM attempt
    WHERE started_on BETWEEN ($4::date[])[1] AND $5 AND sector = ANY ($6)
  ),
  shown_direct AS (
    SELECT partner_id, from_on AS started_on, status_precision AS started_precision, sector,
      width_bucket(from_on, $4::date[]) AS ordinal
    FROM partner_period
    WHERE status = ANY ($3) AND (was_status IS NULL OR was_status <> ALL ($2::text[] || $3::text[]))
      AND from_on BETWEEN ($4::date[])[1] AND least($5::date, $1::date) AND sector = ANY ($6)
  ),
  lasting AS (
    SELECT *, coalesce(until_on, $1::date) - from_on AS days, until_on IS NULL AS is_ongoing,
      precision = 'day' AND coalesce(until_precision, 'day') = 'day' AS is_exact
    FROM stay
  ),
  quartile AS (
    SELECT place, count(*) AS finished, percentile_cont(0.75) WITHIN GROUP (ORDER BY days) AS third
    FROM lasting
    WHERE NOT is_ongoing AND is_exact
    GROUP BY place
  ),
  shown_stay AS (
    SELECT lasting.partner_id, lasting.place, lasting.from_on, lasting.precision, lasting.until_on,
      lasting.until_precision, lasting.days, lasting.is_ongoing, lasting.is_exact, began.sector, began.started_on,
      began.started_precision, began.furthest, began.outcome, began.ordinal,
      lasting.is_ongoing AND lasting.days > greatest($7, quartile.third) AS is_stuck
    FROM lasting
    JOIN shown_attempt AS began USING (partner_id, attempt_no)
    LEFT JOIN quartile ON quartile.place = lasting.place
  )`;

/** Every figure of a report in one statement. */
export const countWaysIn = `${waysIn},
  funnel AS (
    SELECT ordinal, sector, count(*) AS prospect, count(*) FILTER (WHERE furthest >= 2) AS in_dialogue,
      count(*) FILTER (WHERE furthest >= 3) AS applied, count(*) FILTER (WHERE furthest >= 4) AS approved,
      count(*) FILTER (WHERE outcome = 'active') AS active,
      count(*) FILTER (WHERE outcome = 'declined') AS declined, count(*) FILTER (WHERE outcome = 'open') AS open
    FROM shown_attempt
    GROUP BY ordinal, sector
  ),
  straight AS (SELECT ordinal, sector, count(*) AS direct FROM shown_direct GROUP BY ordinal, sector),
  figures AS (
    SELECT ordinal, sector, coalesce(prospect, 0) AS prospect, coalesce(in_dialogue, 0) AS in_dialogue,
      coalesce(applied, 0) AS applied, coalesce(approved, 0) AS approved, coalesce(active, 0) AS active,
      coalesce(declined, 0) AS declined, coalesce(open, 0) AS open, coalesce(direct, 0) AS direct
    FROM funnel FULL JOIN straight USING (ordinal, sector)
  ),
  times AS (
    SELECT ($2::text[])[place] AS status, coalesce(sector, 'total') AS within,
      count(*) FILTER (WHERE NOT is_ongoing AND is_exact) AS finished,
      count(*) FILTER (WHERE NOT is_ongoing AND NOT is_exact) AS inexact,
      percentile_cont(0.25) WITHIN GROUP (ORDER BY days) FILTER (WHERE NOT is_ongoing AND is_exact) AS "firstQuartile",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FILTER (WHERE NOT is_ongoing AND is_exact) AS median,
      percentile_cont(0.75) WITHIN GROUP (ORDER BY days) FILTER (WHERE NOT is_ongoing AND is_exact) AS "thirdQuartile",
      count(*) FILTER (WHERE is_ongoing) AS ongoing, count(*) FILTER (WHERE is_stuck) AS stuck
    FROM shown_stay
    GROUP BY GROUPING SETS ((place, sector), (place))
  )
  SELECT
    coalesce((SELECT json_agg(figures) FROM figures), '[]') AS funnels,
    coalesce((SELECT json_agg(times) FROM times), '[]') AS stays,
    coalesce((
      SELECT json_agg(json_build_object('status', ($2::text[])[place], 'finished', finished, 'thirdQuartile', third))
      FROM quartile), '[]') AS quartiles`;
