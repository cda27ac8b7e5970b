CREATE TABLE "committee_meeting" (
    "id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "noted_at" TIMESTAMPTZ(6) NOT NULL,
    "noted_by_id" TEXT,

    CONSTRAINT "committee_meeting_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "committee_meeting_held_on_key" ON "committee_meeting"("held_on");

ALTER TABLE "committee_meeting" ADD CONSTRAINT "committee_meeting_noted_by_fkey" FOREIGN KEY ("noted_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
