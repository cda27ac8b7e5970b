-- The periods as known just before a moment. One SELECT, so that the planner sees through it.

CREATE FUNCTION partner_period_known(before timestamptz)
RETURNS TABLE (
  partner_id uuid, from_on date, until_on date, status text, status_precision text, sector text, legal_form text,
  was_status text, was_sector text, was_legal_form text, status_change_id uuid, sector_change_id uuid,
  counting_since date, counting_since_precision text)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT partner_id, from_on, until_on, status, status_precision, sector, legal_form, was_status, was_sector,
    was_legal_form, status_change_id, sector_change_id, counting_since, counting_since_precision
  FROM partner_period
  WHERE known_from < before
  UNION ALL
  SELECT partner_id, from_on, until_on, status, status_precision, sector, legal_form, was_status, was_sector,
    was_legal_form, status_change_id, sector_change_id, counting_since, counting_since_precision
  FROM partner_period_past
  WHERE known_from < before AND known_until >= before
$$;

-- Lists look up the primary contact of each partner; the index of the constraint that there is one takes ten times as long.

CREATE INDEX contact_primary ON contact (partner_id) WHERE role = 'primary';
