-- Both are trusted extensions: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT COLLATE "sv-SE-x-icu" NOT NULL,
    "title" TEXT,
    "role" TEXT NOT NULL,
    "email" TEXT,
    "email_folded" TEXT COLLATE "C",
    "phone" TEXT,
    "extension" TEXT,
    "language" TEXT NOT NULL DEFAULT 'sv',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "end_reason" TEXT,
    "ended_quietly" BOOLEAN NOT NULL DEFAULT false,
    "confirmed_at" TIMESTAMPTZ(6),
    "confirmed_by_id" TEXT,
    "search" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "history_entry" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actor_id" TEXT,
    "channel" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "partner_id" UUID,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "history_entry_pkey" PRIMARY KEY ("seq")
);

CREATE TABLE "history_personal_value" (
    "entry_seq" BIGINT NOT NULL,
    "field" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "from_value" TEXT,
    "to_value" TEXT,

    CONSTRAINT "history_personal_value_pkey" PRIMARY KEY ("entry_seq","field")
);

CREATE TABLE "status_change" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "precision" TEXT NOT NULL,
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "first_recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_by_id" TEXT,
    "channel" TEXT NOT NULL,
    "superseded_at" TIMESTAMPTZ(6),
    "superseded_by_id" TEXT,
    "superseded_reason" TEXT,

    CONSTRAINT "status_change_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sector_change" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "sector" TEXT NOT NULL,
    "legal_form" TEXT,
    "note" TEXT,
    "effective_on" DATE NOT NULL,
    "precision" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "first_recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_by_id" TEXT,
    "channel" TEXT NOT NULL,
    "superseded_at" TIMESTAMPTZ(6),
    "superseded_by_id" TEXT,
    "superseded_reason" TEXT,

    CONSTRAINT "sector_change_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "partner_period" (
    "partner_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "status" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "status_change_id" UUID NOT NULL,
    "sector_change_id" UUID NOT NULL,
    "counting_since" DATE,
    "counting_since_precision" TEXT,

    CONSTRAINT "partner_period_pkey" PRIMARY KEY ("partner_id","from_on")
);

CREATE TABLE "partner" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT COLLATE "sv-SE-x-icu" NOT NULL,
    "name_folded" TEXT COLLATE "C" NOT NULL,
    "short_name" TEXT,
    "country" TEXT NOT NULL DEFAULT 'SE',
    "municipality" TEXT,
    "activity_areas" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "website" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "street" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "public_description" TEXT,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "case_number" TEXT,
    "search" TEXT COLLATE "C" NOT NULL,
    "registered_at" TIMESTAMPTZ(6) NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "partner_identifier" (
    "partner_id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "partner_identifier_pkey" PRIMARY KEY ("partner_id","scheme","value")
);

CREATE TABLE "partner_tag" (
    "partner_id" UUID NOT NULL,
    "tag" TEXT COLLATE "sv-SE-x-icu" NOT NULL,

    CONSTRAINT "partner_tag_pkey" PRIMARY KEY ("partner_id","tag")
);

CREATE TABLE "note" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" TEXT,
    "written_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "partnership" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "short_name" TEXT,
    "website" TEXT,
    "email" TEXT,
    "privacy_email" TEXT,
    "county" TEXT,
    "founded" TEXT,
    "default_language" TEXT NOT NULL DEFAULT 'sv',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Stockholm',
    "stalled_after_days" INTEGER NOT NULL DEFAULT 90,
    "confirm_after_months" INTEGER NOT NULL DEFAULT 12,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "partner_import" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "delimiter" TEXT NOT NULL,
    "ignored_columns" TEXT[],
    "rows" JSONB NOT NULL,
    "uploaded_at" TIMESTAMPTZ(6) NOT NULL,
    "uploaded_by_id" TEXT,
    "committed_at" TIMESTAMPTZ(6),
    "registered_count" INTEGER,

    CONSTRAINT "partner_import_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(6),
    "refresh_token_expires_at" TIMESTAMPTZ(6),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "window_start" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "pending_name" TEXT,
    "pending_email" TEXT,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "idempotency_key" (
    "actor_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor_id","key")
);

CREATE INDEX "contact_partner" ON "contact"("partner_id", "ends_on");

CREATE INDEX "contact_email" ON "contact"("email_folded");

CREATE INDEX "contact_search" ON "contact" USING GIN ("search" gin_trgm_ops);

CREATE INDEX "history_entry_partner" ON "history_entry"("partner_id", "seq" DESC);

CREATE INDEX "history_personal_value_subject" ON "history_personal_value"("subject_id");

CREATE INDEX "status_change_partner" ON "status_change"("partner_id", "effective_on");

CREATE INDEX "sector_change_partner" ON "sector_change"("partner_id", "effective_on");

CREATE INDEX "partner_period_counting" ON "partner_period"("status", "sector", "from_on");

CREATE UNIQUE INDEX "partner_name_key" ON "partner"("name_folded");

CREATE INDEX "partner_name_order" ON "partner"("name", "id");

CREATE INDEX "partner_search" ON "partner" USING GIN ("search" gin_trgm_ops);

CREATE INDEX "partner_identifier_value" ON "partner_identifier"("scheme", "value");

CREATE INDEX "partner_tag_tag" ON "partner_tag"("tag");

CREATE INDEX "note_partner" ON "note"("partner_id", "written_at");

CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

CREATE INDEX "session_user" ON "session"("user_id");

CREATE INDEX "account_user" ON "account"("user_id");

CREATE INDEX "verification_identifier" ON "verification"("identifier");

CREATE UNIQUE INDEX "invitation_token_key" ON "invitation"("token_hash");

CREATE INDEX "idempotency_key_created" ON "idempotency_key"("created_at");

ALTER TABLE "contact" ADD CONSTRAINT "contact_partner_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "contact" ADD CONSTRAINT "contact_confirmed_by_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "history_personal_value" ADD CONSTRAINT "history_personal_value_entry_fkey" FOREIGN KEY ("entry_seq") REFERENCES "history_entry"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "status_change" ADD CONSTRAINT "status_change_partner_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "status_change" ADD CONSTRAINT "status_change_recorded_by_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "status_change" ADD CONSTRAINT "status_change_superseded_by_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "sector_change" ADD CONSTRAINT "sector_change_partner_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "sector_change" ADD CONSTRAINT "sector_change_recorded_by_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "sector_change" ADD CONSTRAINT "sector_change_superseded_by_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "partner_period" ADD CONSTRAINT "partner_period_partner_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "partner_period" ADD CONSTRAINT "partner_period_status_change_fkey" FOREIGN KEY ("status_change_id") REFERENCES "status_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "partner_period" ADD CONSTRAINT "partner_period_sector_change_fkey" FOREIGN KEY ("sector_change_id") REFERENCES "sector_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "partner_identifier" ADD CONSTRAINT "partner_identifier_partner_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "partner_tag" ADD CONSTRAINT "partner_tag_partner_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "note" ADD CONSTRAINT "note_partner_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "note" ADD CONSTRAINT "note_author_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "partner_import" ADD CONSTRAINT "partner_import_uploaded_by_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "session" ADD CONSTRAINT "session_user_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "account" ADD CONSTRAINT "account_user_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say --------------------------------------------------------------------------------

ALTER TABLE partner
  ADD CONSTRAINT partner_version_check CHECK (version > 0),
  ADD CONSTRAINT partner_municipality_check CHECK (municipality ~ '^[0-9]{4}$'),
  ADD CONSTRAINT partner_country_check CHECK (country ~ '^[A-Z]{2}$');

ALTER TABLE status_change
  ADD CONSTRAINT status_change_status_check CHECK (status IN
    ('prospect', 'in_dialogue', 'applied', 'approved', 'active', 'paused', 'ended', 'declined')),
  ADD CONSTRAINT status_change_precision_check CHECK (precision IN ('day', 'month', 'year')),
  ADD CONSTRAINT status_change_first_day_check CHECK (
    (precision <> 'month' OR extract(day FROM effective_on) = 1)
    AND (precision <> 'year' OR extract(doy FROM effective_on) = 1)),
  ADD CONSTRAINT status_change_superseded_check CHECK (
    superseded_at >= recorded_at AND (superseded_at IS NULL) = (superseded_reason IS NULL)
    OR superseded_at IS NULL AND superseded_reason IS NULL);

ALTER TABLE sector_change
  ADD CONSTRAINT sector_change_sector_check CHECK (sector IN ('civil', 'public', 'private')),
  ADD CONSTRAINT sector_change_precision_check CHECK (precision IN ('day', 'month', 'year')),
  ADD CONSTRAINT sector_change_first_day_check CHECK (
    (precision <> 'month' OR extract(day FROM effective_on) = 1)
    AND (precision <> 'year' OR extract(doy FROM effective_on) = 1)),
  ADD CONSTRAINT sector_change_superseded_check CHECK (
    superseded_at >= recorded_at AND (superseded_at IS NULL) = (superseded_reason IS NULL)
    OR superseded_at IS NULL AND superseded_reason IS NULL);

ALTER TABLE partner_period
  ADD CONSTRAINT partner_period_order_check CHECK (until_on > from_on),
  ADD CONSTRAINT partner_period_overlap_excl
    EXCLUDE USING gist (partner_id WITH =, daterange(from_on, until_on, '[)') WITH &&);

ALTER TABLE contact
  ADD CONSTRAINT contact_version_check CHECK (version > 0),
  ADD CONSTRAINT contact_role_check CHECK (role IN ('primary', 'deputy', 'newsletter', 'other')),
  ADD CONSTRAINT contact_order_check CHECK (ends_on >= starts_on),
  -- At most one primary contact a day, and nobody twice at the same partner.
  ADD CONSTRAINT contact_one_primary_excl
    EXCLUDE USING gist (partner_id WITH =, daterange(starts_on, ends_on, '[)') WITH &&) WHERE (role = 'primary'),
  ADD CONSTRAINT contact_email_excl
    EXCLUDE USING gist (partner_id WITH =, email_folded WITH =, daterange(starts_on, ends_on, '[)') WITH &&)
    WHERE (email_folded IS NOT NULL);

ALTER TABLE "user"
  ADD CONSTRAINT user_role_check CHECK (role IN ('administrator', 'coordinator', 'staff')),
  ADD CONSTRAINT user_email_check CHECK (email = lower(email));

ALTER TABLE history_entry
  ADD CONSTRAINT history_entry_channel_check CHECK (channel IN ('web', 'import', 'member', 'system'));

ALTER TABLE partnership ADD CONSTRAINT partnership_one_row_check CHECK (id = 1);

INSERT INTO partnership (name, updated_at) VALUES ('Partnerskapet', now());

-- The history is append-only. ---------------------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER history_entry_append_only BEFORE UPDATE OR DELETE ON history_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_entry_no_truncate BEFORE TRUNCATE ON history_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_personal_value_append_only BEFORE UPDATE OR DELETE ON history_personal_value
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_personal_value_no_truncate BEFORE TRUNCATE ON history_personal_value
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A step of the ledger is superseded once and otherwise stays as it was recorded. Who did it may be forgotten.

CREATE FUNCTION keep_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  mutable CONSTANT text[] := ARRAY['superseded_at', 'superseded_by_id', 'superseded_reason', 'recorded_by_id'];
BEGIN
  IF TG_OP <> 'UPDATE'
    OR (to_jsonb(NEW) - mutable) IS DISTINCT FROM (to_jsonb(OLD) - mutable)
    OR (OLD.superseded_at IS NOT NULL AND NEW.superseded_at IS DISTINCT FROM OLD.superseded_at)
    OR (NEW.recorded_by_id IS DISTINCT FROM OLD.recorded_by_id AND NEW.recorded_by_id IS NOT NULL)
  THEN
    RAISE EXCEPTION '% keeps what was recorded', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER status_change_kept BEFORE UPDATE OR DELETE ON status_change
  FOR EACH ROW EXECUTE FUNCTION keep_ledger();
CREATE TRIGGER sector_change_kept BEFORE UPDATE OR DELETE ON sector_change
  FOR EACH ROW EXECUTE FUNCTION keep_ledger();
