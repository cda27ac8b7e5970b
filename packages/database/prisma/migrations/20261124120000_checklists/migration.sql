CREATE TABLE "checklist_template" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "checklist_template_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "checklist_step" (
    "id" UUID NOT NULL,
    "sectors" TEXT[],
    "sv" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "is_required" BOOLEAN NOT NULL,
    "due_days" INTEGER,
    "position" INTEGER NOT NULL,
    "added_on" DATE NOT NULL DEFAULT CURRENT_DATE,
    "retired_on" DATE,

    CONSTRAINT "checklist_step_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "checklist_item" (
    "partner_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "way_in_on" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "owner_id" TEXT,
    "due_on" DATE,
    "done_on" DATE,
    "not_applicable_reason" TEXT,
    "note" TEXT,
    "changed_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "checklist_item_pkey" PRIMARY KEY ("partner_id","way_in_on","step_id")
);

ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_partner_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_step_fkey" FOREIGN KEY ("step_id") REFERENCES "checklist_step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_owner_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema cannot say --------------------------------------------------------------------------------

ALTER TABLE checklist_template ADD CONSTRAINT checklist_template_one_row_check CHECK (id = 1);
ALTER TABLE checklist_step
  ADD CONSTRAINT checklist_step_sectors_check CHECK (
    cardinality(sectors) > 0 AND sectors <@ ARRAY['civil', 'public', 'private']),
  ADD CONSTRAINT checklist_step_due_days_check CHECK (due_days >= 0),
  ADD CONSTRAINT checklist_step_retired_check CHECK (retired_on >= added_on);
ALTER TABLE checklist_item
  ADD CONSTRAINT checklist_item_version_check CHECK (version > 1),
  ADD CONSTRAINT checklist_item_settled_check CHECK (done_on IS NULL OR not_applicable_reason IS NULL);

-- Who decides differs between sectors, the rest of the way is the same. The last two concern the time after the decision
-- and hold nobody back.

INSERT INTO checklist_template (updated_at) VALUES (now());
INSERT INTO checklist_step (id, position, sectors, is_required, due_days, sv, en) VALUES
  ('0193c000-0000-7000-8000-000000000001', 1, '{civil,public,private}', true, 30,
   'Kontaktperson utsedd', 'Contact person named'),
  ('0193c000-0000-7000-8000-000000000002', 2, '{civil}', true, 90,
   'Styrelsen har beslutat att gå med', 'The board has decided to join'),
  ('0193c000-0000-7000-8000-000000000003', 3, '{public}', true, 120,
   'Nämnden eller ledningen har beslutat att gå med', 'The committee or management has decided to join'),
  ('0193c000-0000-7000-8000-000000000004', 4, '{private}', true, 60,
   'Ledningen har beslutat att gå med', 'The management has decided to join'),
  ('0193c000-0000-7000-8000-000000000005', 5, '{civil,public,private}', true, 120,
   'Avsiktsförklaring undertecknad', 'Letter of intent signed'),
  ('0193c000-0000-7000-8000-000000000006', 6, '{civil,public,private}', false, 120,
   'Presentation och logotyp mottagna', 'Presentation and logo received'),
  ('0193c000-0000-7000-8000-000000000007', 7, '{civil,public,private}', false, 60,
   'Tillfrågad om nyhetsbrevet', 'Asked about the newsletter'),
  ('0193c000-0000-7000-8000-000000000008', 8, '{civil,public,private}', false, NULL,
   'Välkomnad på stormöte', 'Welcomed at a partnership meeting');
