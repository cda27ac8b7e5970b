CREATE TABLE "published_report" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "query" JSONB NOT NULL,
    "report" JSONB NOT NULL,
    "partners" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(6) NOT NULL,
    "published_by_id" TEXT,

    CONSTRAINT "published_report_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "growth_target" (
    "id" UUID NOT NULL,
    "sector" TEXT,
    "count" INTEGER NOT NULL,
    "by_on" DATE NOT NULL,
    "set_on" DATE NOT NULL,
    "count_when_set" INTEGER NOT NULL,

    CONSTRAINT "growth_target_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "published_report_published" ON "published_report"("published_at" DESC, "id" DESC);

-- What Prisma's schema cannot say --------------------------------------------------------------------------------

ALTER TABLE growth_target
  ADD CONSTRAINT growth_target_sector_check CHECK (sector IN ('civil', 'public', 'private')),
  ADD CONSTRAINT growth_target_count_check CHECK (count > 0 AND count_when_set >= 0),
  ADD CONSTRAINT growth_target_order_check CHECK (by_on >= set_on);

-- What was published stays as it was.

CREATE TRIGGER published_report_append_only BEFORE UPDATE OR DELETE ON published_report
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_report_no_truncate BEFORE TRUNCATE ON published_report
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
