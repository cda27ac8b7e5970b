-- A published report stays as it was, but for a name that is learned to be a person's: that is taken out of it.

CREATE FUNCTION keep_published_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE'
    OR (to_jsonb(NEW) - 'partners') IS DISTINCT FROM (to_jsonb(OLD) - 'partners')
    OR EXISTS (
      SELECT FROM jsonb_array_elements(OLD.partners) WITH ORDINALITY AS published (partner, place)
      FULL JOIN jsonb_array_elements(NEW.partners) WITH ORDINALITY AS kept (partner, place) USING (place)
      WHERE kept.partner IS DISTINCT FROM published.partner
        AND kept.partner IS DISTINCT FROM published.partner || '{"name": null}')
  THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER published_report_append_only ON published_report;
CREATE TRIGGER published_report_append_only BEFORE UPDATE OR DELETE ON published_report
  FOR EACH ROW EXECUTE FUNCTION keep_published_report();

-- The names that were learned until now.

WITH person AS (
  SELECT DISTINCT partner_id::text AS id FROM partner_period WHERE legal_form = 'sole_trader'
), told AS (
  SELECT report.id,
    jsonb_agg(
      CASE WHEN person.id IS NULL THEN counted.partner ELSE counted.partner || '{"name": null}' END
      ORDER BY counted.place) AS partners
  FROM published_report AS report
  CROSS JOIN jsonb_array_elements(report.partners) WITH ORDINALITY AS counted (partner, place)
  LEFT JOIN person ON person.id = counted.partner->>'id'
  GROUP BY report.id
  HAVING bool_or(person.id IS NOT NULL AND counted.partner->>'name' IS NOT NULL)
)
UPDATE published_report SET partners = told.partners FROM told WHERE told.id = published_report.id;
