ALTER TABLE "contact" ADD COLUMN     "erased_at" TIMESTAMPTZ(6),
ADD COLUMN     "is_hidden" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "is_confirmed_by_self" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "muted_mail" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "notice_sent_at" TIMESTAMPTZ(6),
ADD COLUMN     "notice_version" INTEGER;

ALTER TABLE "partnership" ADD COLUMN     "controller_kind" TEXT NOT NULL DEFAULT 'private',
ADD COLUMN     "controller_name" TEXT,
ADD COLUMN     "controller_number" TEXT,
ADD COLUMN     "dpo_email" TEXT,
ADD COLUMN     "erasure_grace_days" INTEGER NOT NULL DEFAULT 7,
ADD COLUMN     "retain_former_months" INTEGER NOT NULL DEFAULT 24;

CREATE TABLE "outgoing_mail" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "to_address" TEXT,
    "contact_id" UUID,
    "user_id" TEXT,
    "subscriber_id" UUID,
    "data" JSONB NOT NULL,
    "dedupe_key" TEXT,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "worker" TEXT,
    "claimed_at" TIMESTAMPTZ(6),
    "sent_at" TIMESTAMPTZ(6),
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "personal_link" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "contact_id" UUID,
    "subscriber_id" UUID,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "personal_link_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "newsletter_topic" (
    "key" TEXT NOT NULL,
    "sv" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "newsletter_topic_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "consent_wording" (
    "version" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "consent_wording_pkey" PRIMARY KEY ("version","language")
);

CREATE TABLE "subscriber" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_folded" TEXT NOT NULL,
    "name" TEXT,
    "language" TEXT NOT NULL,
    "topics" TEXT[],
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(6),
    "left_at" TIMESTAMPTZ(6),

    CONSTRAINT "subscriber_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "consent_event" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "subscriber_id" UUID,
    "purpose" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "topics" TEXT[],
    "wording_version" INTEGER,
    "channel" TEXT NOT NULL,
    "actor_id" TEXT,
    "evidence" TEXT,

    CONSTRAINT "consent_event_pkey" PRIMARY KEY ("seq")
);

CREATE TABLE "suppression" (
    "address_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "suppression_pkey" PRIMARY KEY ("address_hash","purpose")
);

CREATE TABLE "erasure_request" (
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'requested',
    "requested_at" TIMESTAMPTZ(6) NOT NULL,
    "requested_by_id" TEXT,
    "due_on" DATE NOT NULL,
    "decision_reference" TEXT,
    "approved_at" TIMESTAMPTZ(6),
    "done_at" TIMESTAMPTZ(6),
    "retention_run_id" UUID,

    CONSTRAINT "erasure_request_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "retention_run" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "state" TEXT NOT NULL,
    "due_on" DATE,
    "is_over_cap" BOOLEAN NOT NULL,
    "approved_at" TIMESTAMPTZ(6),
    "decision_reference" TEXT,
    "items" JSONB NOT NULL,

    CONSTRAINT "retention_run_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "round" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "audience" JSONB NOT NULL,
    "texts" JSONB NOT NULL,
    "reminder_days" INTEGER[],
    "deadline" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "started_at" TIMESTAMPTZ(6),
    "closed_at" TIMESTAMPTZ(6),

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "round_answer" (
    "round_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "mail_id" UUID,
    "reminders_sent" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(6),
    "bounced_at" TIMESTAMPTZ(6),
    "bounce" TEXT,
    "opened_at" TIMESTAMPTZ(6),
    "confirmed_at" TIMESTAMPTZ(6),
    "changed_at" TIMESTAMPTZ(6),
    "by_phone" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "round_answer_pkey" PRIMARY KEY ("round_id","contact_id")
);

CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "from_value" TEXT,
    "why" TEXT,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "proposed_at" TIMESTAMPTZ(6) NOT NULL,
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(6),
    "reason" TEXT,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "email_change" (
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "email_change_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "outgoing_mail_dedupe_key" ON "outgoing_mail"("dedupe_key");

CREATE INDEX "outgoing_mail_state" ON "outgoing_mail"("state", "created_at");

CREATE INDEX "outgoing_mail_contact" ON "outgoing_mail"("contact_id");

CREATE UNIQUE INDEX "personal_link_token_key" ON "personal_link"("token_hash");

CREATE INDEX "personal_link_contact" ON "personal_link"("contact_id", "purpose");

CREATE UNIQUE INDEX "subscriber_email_key" ON "subscriber"("email_folded");

CREATE INDEX "consent_event_subscriber" ON "consent_event"("subscriber_id");

CREATE INDEX "erasure_request_subject" ON "erasure_request"("subject_kind", "subject_id");

CREATE INDEX "round_answer_contact" ON "round_answer"("contact_id");

CREATE UNIQUE INDEX "email_change_contact_key" ON "email_change"("contact_id");

CREATE INDEX "proposal_partner" ON "proposal"("partner_id", "state");

ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_contact_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_user_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_subscriber_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "personal_link" ADD CONSTRAINT "personal_link_contact_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "personal_link" ADD CONSTRAINT "personal_link_subscriber_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_subscriber_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "round" ADD CONSTRAINT "round_created_by_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "round_answer" ADD CONSTRAINT "round_answer_round_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "round_answer" ADD CONSTRAINT "round_answer_contact_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "proposal" ADD CONSTRAINT "proposal_partner_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "proposal" ADD CONSTRAINT "proposal_contact_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "proposal" ADD CONSTRAINT "proposal_decided_by_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "email_change" ADD CONSTRAINT "email_change_contact_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "email_change" ADD CONSTRAINT "email_change_user_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say --------------------------------------------------------------------------------

ALTER TABLE outgoing_mail ADD CONSTRAINT outgoing_mail_state_check CHECK (state IN
  ('queued', 'claimed', 'handing_over', 'sent', 'failed', 'uncertain', 'cancelled'));
ALTER TABLE personal_link ADD CONSTRAINT personal_link_order_check CHECK (expires_at > created_at);
ALTER TABLE round ADD CONSTRAINT round_state_check CHECK (state IN ('draft', 'running', 'paused', 'closed'));
ALTER TABLE proposal
  ADD CONSTRAINT proposal_kind_check CHECK (kind IN ('name', 'organisationNumber', 'sector')),
  ADD CONSTRAINT proposal_state_check CHECK (state IN ('pending', 'accepted', 'refused', 'withdrawn')),
  ADD CONSTRAINT proposal_decided_check CHECK ((state = 'pending') = (decided_at IS NULL));
-- One open proposal of a kind for a partner: the next waits for its answer.
CREATE UNIQUE INDEX proposal_pending_key ON proposal (partner_id, kind) WHERE state = 'pending';
ALTER TABLE subscriber ADD CONSTRAINT subscriber_state_check CHECK (state IN ('pending', 'active', 'left'));
ALTER TABLE partnership ADD CONSTRAINT partnership_controller_check CHECK (controller_kind IN ('private', 'public'));
ALTER TABLE erasure_request ADD CONSTRAINT erasure_request_state_check CHECK (state IN
  ('requested', 'approved', 'done', 'cancelled'));

-- The consent log and its wordings are append-only; only whose consent it was, and how they gave it in
-- somebody's words, may be forgotten.

CREATE FUNCTION keep_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE'
    OR (to_jsonb(NEW) - ARRAY['subscriber_id', 'evidence']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['subscriber_id', 'evidence'])
    OR NEW.subscriber_id IS NOT NULL
    OR (NEW.evidence IS NOT NULL AND NEW.evidence IS DISTINCT FROM OLD.evidence)
  THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER consent_event_kept BEFORE UPDATE OR DELETE ON consent_event
  FOR EACH ROW EXECUTE FUNCTION keep_consent();
CREATE TRIGGER consent_wording_kept BEFORE UPDATE OR DELETE ON consent_wording
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A person can be erased from the history: whoever does it says so in the transaction (SET LOCAL registry.erasing = 'on').
-- The entries themselves stay as they are.

CREATE FUNCTION refuse_change_unless_erasing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('registry.erasing', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DROP TRIGGER history_personal_value_append_only ON history_personal_value;
CREATE TRIGGER history_personal_value_append_only BEFORE UPDATE OR DELETE ON history_personal_value
  FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_erasing();

INSERT INTO newsletter_topic (key, sv, en, position) VALUES ('newsletter', 'Nyhetsbrev', 'Newsletter', 1);
INSERT INTO consent_wording (version, language, text, created_at) VALUES
  (1, 'sv', 'Ja, jag vill ha partnerskapets nyhetsbrev. Mina uppgifter används bara till det, och jag kan sluta när jag vill.', now()),
  (1, 'en', 'Yes, I want the partnership’s newsletter. My details are used for nothing else, and I can leave whenever I want.', now());
