/**
 * The best bare SQL we know for the same answers, sent by node:http and pg and nothing else: what the product is compared
 * with. Growth from sums by month that are kept ready; growth as it was known from a window over all changes.
 */
import { createServer } from 'node:http';
import { createDatabase } from '../../packages/database/dist/index.js';

/** Sums by month and sector, made once: what a table that is kept by every change would hold. */
export const prepareSums = `
  CREATE TABLE bare_month AS
  WITH step AS (
    SELECT from_on, status_change_id, CASE WHEN status IN ('active', 'paused') THEN sector END AS new_sector,
      (status = 'paused')::int AS new_paused,
      lag(CASE WHEN status IN ('active', 'paused') THEN sector END) OVER earlier AS old_sector,
      lag((status = 'paused')::int, 1, 0) OVER earlier AS old_paused
    FROM partner_period WINDOW earlier AS (PARTITION BY partner_id ORDER BY from_on)
  ), side AS (
    SELECT date_trunc('month', from_on)::date AS month, old_sector AS sector, -1 AS delta, -old_paused AS paused, 0 AS joined,
      (new_sector IS NULL)::int AS left, 0 AS moved_in, (new_sector IS NOT NULL AND new_sector <> old_sector)::int AS moved_out,
      (new_sector IS NULL)::int AS membership, status_change_id
    FROM step WHERE old_sector IS NOT NULL AND (old_sector IS DISTINCT FROM new_sector OR old_paused <> new_paused)
    UNION ALL
    SELECT date_trunc('month', from_on)::date, new_sector, 1, new_paused, (old_sector IS NULL)::int, 0,
      (old_sector IS NOT NULL AND new_sector <> old_sector)::int, 0, (old_sector IS NULL)::int, status_change_id
    FROM step WHERE new_sector IS NOT NULL AND (old_sector IS DISTINCT FROM new_sector OR old_paused <> new_paused)
  )
  SELECT month, side.sector, sum(delta)::int AS delta, sum(paused)::int AS paused, sum(joined)::int AS joined, sum("left")::int AS left,
    sum(moved_in)::int AS moved_in, sum(moved_out)::int AS moved_out,
    sum(CASE WHEN membership = 1 AND change.precision <> 'day' THEN 1 ELSE 0 END)::int AS imprecise
  FROM side JOIN status_change AS change ON change.id = status_change_id
  GROUP BY month, side.sector;
  ALTER TABLE bare_month ADD PRIMARY KEY (month, sector);
  ANALYZE bare_month`;

/** One JSON array of [month, sector, start, joined, left, movedIn, movedOut, end, pausedAtEnd, imprecise]. */
const asRows = `
  SELECT json_agg(json_build_array(month, sector, "end" - delta, joined, "left", moved_in, moved_out, "end", paused_at_end, imprecise)
    ORDER BY month, sector)::text AS answer
  FROM (
    SELECT calendar.month::date, shown.sector,
      (sum(coalesce(delta, 0)) OVER so_far)::int AS "end", (sum(coalesce(paused, 0)) OVER so_far)::int AS paused_at_end,
      coalesce(delta, 0) AS delta, coalesce(joined, 0) AS joined, coalesce("left", 0) AS left, coalesce(moved_in, 0) AS moved_in,
      coalesce(moved_out, 0) AS moved_out, coalesce(imprecise, 0) AS imprecise
    FROM (
      SELECT DATE '0001-01-01' AS month UNION ALL SELECT generate_series($1::date, $2::date, interval '1 month')::date
    ) AS calendar
    CROSS JOIN unnest(ARRAY['civil', 'public', 'private']) AS shown (sector)
    LEFT JOIN month_sum ON month_sum.month = calendar.month AND month_sum.sector = shown.sector
    WINDOW so_far AS (PARTITION BY shown.sector ORDER BY calendar.month)
  ) AS counted
  WHERE month >= $1::date`;

const sums =
  'sum(delta)::int AS delta, sum(paused)::int AS paused, sum(joined)::int AS joined, sum("left")::int AS left, sum(moved_in)::int AS moved_in, sum(moved_out)::int AS moved_out, sum(imprecise)::int AS imprecise';

const growthNow = `
  WITH month_sum AS (
    SELECT CASE WHEN month < $1::date THEN DATE '0001-01-01' ELSE month END AS month, sector, ${sums}
    FROM bare_month WHERE month <= $2::date GROUP BY 1, 2
  )${asRows}`;

/** What was known at $3, from both ledgers: last row of a day holds, the first sector also holds for what was before it. */
const growthThen = `
  WITH change AS (
    SELECT partner_id, effective_on, first_recorded_at, id, status, precision, NULL::text AS sector FROM status_change
    WHERE recorded_at < $3 AND (superseded_at IS NULL OR superseded_at >= $3) AND effective_on < $2::date + interval '1 month'
    UNION ALL
    SELECT partner_id, effective_on, first_recorded_at, id, NULL, NULL, sector FROM sector_change
    WHERE recorded_at < $3 AND (superseded_at IS NULL OR superseded_at >= $3)
  ), numbered AS (
    SELECT *, count(status) OVER w AS status_number, count(sector) OVER w AS sector_number,
      lead(effective_on) OVER w IS DISTINCT FROM effective_on AS is_last_of_day
    FROM change WINDOW w AS (PARTITION BY partner_id ORDER BY effective_on, first_recorded_at, id)
  ), filled AS (
    SELECT partner_id, effective_on, status_number, is_last_of_day,
      first_value(status) OVER by_status AS status, first_value(precision) OVER by_status AS precision,
      coalesce(max(sector) OVER (PARTITION BY partner_id, sector_number), max(CASE WHEN sector_number = 1 THEN sector END) OVER (PARTITION BY partner_id)) AS sector
    FROM numbered
    WINDOW by_status AS (PARTITION BY partner_id, status_number ORDER BY status NULLS LAST)
  ), step AS (
    SELECT effective_on AS from_on, precision, CASE WHEN status IN ('active', 'paused') THEN sector END AS new_sector, (status = 'paused')::int AS new_paused,
      lag(CASE WHEN status IN ('active', 'paused') THEN sector END) OVER earlier AS old_sector, lag((status = 'paused')::int, 1, 0) OVER earlier AS old_paused
    FROM filled WHERE status_number > 0 AND is_last_of_day AND effective_on < $2::date + interval '1 month'
    WINDOW earlier AS (PARTITION BY partner_id ORDER BY effective_on)
  ), side AS (
    SELECT from_on, precision, old_sector AS sector, -1 AS delta, -old_paused AS paused, 0 AS joined, (new_sector IS NULL)::int AS left,
      0 AS moved_in, (new_sector IS NOT NULL AND new_sector <> old_sector)::int AS moved_out, (new_sector IS NULL) AS is_membership
    FROM step WHERE old_sector IS NOT NULL AND (old_sector IS DISTINCT FROM new_sector OR old_paused <> new_paused)
    UNION ALL
    SELECT from_on, precision, new_sector, 1, new_paused, (old_sector IS NULL)::int, 0,
      (old_sector IS NOT NULL AND new_sector <> old_sector)::int, 0, (old_sector IS NULL)
    FROM step WHERE new_sector IS NOT NULL AND (old_sector IS DISTINCT FROM new_sector OR old_paused <> new_paused)
  ), month_sum AS (
    SELECT CASE WHEN from_on < $1::date THEN DATE '0001-01-01' ELSE date_trunc('month', from_on)::date END AS month, sector, sum(delta)::int AS delta,
      sum(paused)::int AS paused, sum(joined)::int AS joined, sum("left")::int AS left, sum(moved_in)::int AS moved_in, sum(moved_out)::int AS moved_out,
      sum((is_membership AND precision <> 'day')::int)::int AS imprecise
    FROM side GROUP BY 1, 2
  )${asRows}`;

const dated = (day, precision) => `json_build_object('effectiveOn', ${day}, 'precision', ${precision})`;
const isOn = (day) =>
  `status IN ('active', 'paused') AND from_on <= ${day} AND (until_on IS NULL OR until_on > ${day})`;

/** The first page of partners that counted on $1, by name, and how many there were. Contacts are those of $2. */
const listOn = `
  SELECT json_build_object('total', (SELECT count(*) FROM partner_period WHERE ${isOn('$1::date')}),
    'items', (SELECT json_agg(json_build_object('id', page.id, 'name', page.name, 'shortName', page.short_name, 'sector', page.sector,
        'status', page.status, 'statusSince', ${dated('step.effective_on', 'step.precision')},
        'partnerSince', ${dated('page.counting_since', 'page.counting_since_precision')}, 'municipality', page.municipality,
        'tags', ARRAY(SELECT tag FROM partner_tag WHERE partner_id = page.id ORDER BY tag),
        'primaryContact', (SELECT json_build_object('id', id, 'name', name) FROM contact
          WHERE partner_id = page.id AND role = 'primary' AND starts_on <= $2::date AND (ends_on IS NULL OR ends_on > $2::date) LIMIT 1),
        'updatedAt', to_char(page.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) ORDER BY page.name, page.id)
      FROM (SELECT partner.*, period.sector, period.status, status_change_id, counting_since, counting_since_precision
        FROM partner JOIN partner_period AS period ON period.partner_id = partner.id
        WHERE ${isOn('$1::date')} ORDER BY partner.name, partner.id LIMIT 25) AS page
      JOIN status_change AS step ON step.id = page.status_change_id))::text AS answer`;

/** The first page of those that joined a sector in a month, by name but those whose name is a person's last, and how many. */
const joinedIn = `
  WITH joined AS MATERIALIZED (
    SELECT *, EXISTS (SELECT FROM partner_period AS any_period
      WHERE any_period.partner_id = period.partner_id AND any_period.legal_form = 'sole_trader' OFFSET 0) AS is_person
    FROM partner_period AS period
    WHERE from_on = counting_since AND sector = $3 AND status IN ('active', 'paused') AND from_on BETWEEN $1::date AND $2::date
  )
  SELECT json_build_object('total', (SELECT count(*) FROM joined),
    'items', (SELECT json_agg(json_build_object('partnerId', page.id, 'name', page.name, 'sector', page.sector, 'legalForm', page.legal_form,
        'municipality', page.municipality, 'status', page.status, 'joined', ${dated('page.counting_since', 'page.counting_since_precision')},
        'left', (SELECT ${dated('from_on', 'status_precision')} FROM partner_period
          WHERE partner_id = page.id AND from_on > page.from_on AND status NOT IN ('active', 'paused') ORDER BY from_on LIMIT 1),
        'movedOn', NULL, 'recordedAt', to_char(step.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'channel', step.channel)
        ORDER BY is_person, page.name, page.from_on, page.id)
      FROM (SELECT joined.*, partner.id, partner.municipality, CASE WHEN NOT is_person THEN partner.name END AS name
        FROM joined JOIN partner ON partner.id = joined.partner_id
        ORDER BY is_person, CASE WHEN NOT is_person THEN partner.name END, CASE WHEN NOT is_person THEN partner.id END, joined.from_on, partner.id LIMIT 25) AS page
      JOIN status_change AS step ON step.id = page.status_change_id))::text AS answer`;

const statements = { growthNow, growthThen, listOn, joinedIn };

/** Serves each statement at its name; parameters are the query's values, in order. */
export async function startBare(databaseUrl) {
  const connections = createDatabase(databaseUrl, { connections: 20 });
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://bare');
    const name = pathname.slice(1);
    connections.pool.query({ name, text: statements[name], values: [...searchParams.values()] }).then(
      ({ rows }) => response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0].answer),
      (error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => Promise.all([connections.close(), new Promise((resolve) => server.close(resolve))]),
  };
}
