ALTER TABLE "partner_period" ADD COLUMN     "known_from" TIMESTAMPTZ(6),
ADD COLUMN     "legal_form" TEXT,
ADD COLUMN     "status_precision" TEXT,
ADD COLUMN     "was_legal_form" TEXT,
ADD COLUMN     "was_sector" TEXT,
ADD COLUMN     "was_status" TEXT;

CREATE TABLE "partner_period_past" (
    "partner_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "status" TEXT NOT NULL,
    "status_precision" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "legal_form" TEXT,
    "was_status" TEXT,
    "was_sector" TEXT,
    "was_legal_form" TEXT,
    "status_change_id" UUID NOT NULL,
    "sector_change_id" UUID NOT NULL,
    "counting_since" DATE,
    "counting_since_precision" TEXT,
    "known_from" TIMESTAMPTZ(6) NOT NULL,
    "known_until" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "partner_period_past_pkey" PRIMARY KEY ("partner_id","from_on","known_from")
);

CREATE TABLE "growth_sum" (
    "seq" BIGSERIAL NOT NULL,
    "month" DATE NOT NULL,
    "sector" TEXT NOT NULL,
    "delta" INTEGER NOT NULL,
    "paused_delta" INTEGER NOT NULL,
    "joined" INTEGER NOT NULL,
    "left" INTEGER NOT NULL,
    "moved_in" INTEGER NOT NULL,
    "moved_out" INTEGER NOT NULL,
    "imprecise" INTEGER NOT NULL,

    CONSTRAINT "growth_sum_pkey" PRIMARY KEY ("seq")
);

ALTER TABLE "partner_period_past" ADD CONSTRAINT "partner_period_past_partner_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is known now is filled in here. What was known before follows from the ledgers when the product starts: minus
-- infinity says that it has not yet.

UPDATE partner_period SET
  known_from = '-infinity',
  status_precision = status_change.precision,
  legal_form = sector_change.legal_form
FROM status_change, sector_change
WHERE status_change.id = partner_period.status_change_id AND sector_change.id = partner_period.sector_change_id;

UPDATE partner_period SET was_status = before.status, was_sector = before.sector, was_legal_form = before.legal_form
FROM partner_period AS before
WHERE before.partner_id = partner_period.partner_id AND before.until_on = partner_period.from_on;

ALTER TABLE "partner_period" ALTER COLUMN "known_from" SET NOT NULL,
ALTER COLUMN "status_precision" SET NOT NULL;

-- What Prisma's schema cannot say --------------------------------------------------------------------------------

ALTER TABLE partner_period_past
  ADD CONSTRAINT partner_period_past_order_check CHECK (until_on > from_on),
  ADD CONSTRAINT partner_period_past_known_check CHECK (known_until > known_from);

-- Reports read nothing but this of the periods in which somebody begins or ceases to count, moves or pauses.

CREATE INDEX partner_period_event ON partner_period (from_on)
  INCLUDE (partner_id, status, sector, legal_form, was_status, was_sector, was_legal_form, status_precision, known_from)
  WHERE status IN ('active', 'paused') OR was_status IN ('active', 'paused');
CREATE INDEX partner_period_past_event ON partner_period_past (known_from)
  INCLUDE (partner_id, from_on, status, sector, legal_form, was_status, was_sector, was_legal_form, status_precision,
    known_until)
  WHERE status IN ('active', 'paused') OR was_status IN ('active', 'paused');

-- Partners whose name is a person's.
CREATE INDEX partner_period_sole_trader ON partner_period (partner_id) WHERE legal_form = 'sole_trader';

-- What each period brings to the sums of its month. Sums are added, never changed, so that nobody waits for a row; a job
-- adds them up.

CREATE FUNCTION sum_growth() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sign CONSTANT int := CASE TG_OP WHEN 'DELETE' THEN -1 ELSE 1 END;
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    DELETE FROM growth_sum;
    RETURN NULL;
  ELSIF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'periods are replaced, never updated' USING ERRCODE = 'restrict_violation';
  END IF;
  INSERT INTO growth_sum (month, sector, delta, paused_delta, joined, "left", moved_in, moved_out, imprecise)
  SELECT date_trunc('month', from_on)::date, side.sector, sign * sum(side.delta), sign * sum(side.paused_delta),
    sign * sum(side.joined), sign * sum(side.gone), sign * sum(side.moved_in), sign * sum(side.moved_out),
    sign * sum(CASE WHEN status_precision = 'day' THEN 0 ELSE side.joined + side.gone END)
  FROM (
    SELECT *, coalesce(was_status IN ('active', 'paused'), false) AS counted, status IN ('active', 'paused') AS counts
    FROM changed
  ) AS period
  CROSS JOIN LATERAL (
    SELECT was_sector AS sector, -1 AS delta, -(was_status = 'paused')::int AS paused_delta, 0 AS joined,
      (NOT counts)::int AS gone, 0 AS moved_in, (counts AND sector <> was_sector)::int AS moved_out
    WHERE counted
    UNION ALL
    SELECT sector, 1, (status = 'paused')::int, (NOT counted)::int,
      0, (counted AND sector <> was_sector)::int, 0
    WHERE counts
  ) AS side
  -- Nothing moves within a sector, but for pauses.
  WHERE NOT (counted AND counts AND period.sector = was_sector AND (status = 'paused') = (was_status = 'paused'))
  GROUP BY 1, 2;
  RETURN NULL;
END $$;

CREATE TRIGGER partner_period_summed_in AFTER INSERT ON partner_period
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sum_growth();
CREATE TRIGGER partner_period_summed_out AFTER DELETE ON partner_period
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sum_growth();
CREATE TRIGGER partner_period_not_updated BEFORE UPDATE ON partner_period
  FOR EACH STATEMENT EXECUTE FUNCTION sum_growth();
CREATE TRIGGER partner_period_emptied AFTER TRUNCATE ON partner_period
  FOR EACH STATEMENT EXECUTE FUNCTION sum_growth();

-- The sums of the periods that there are: as if each had been inserted just now.
CREATE TEMPORARY TABLE period_before ON COMMIT DROP AS SELECT * FROM partner_period;
DELETE FROM partner_period;
DELETE FROM growth_sum;
INSERT INTO partner_period SELECT * FROM period_before;
