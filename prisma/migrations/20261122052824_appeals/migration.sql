-- CreateEnum
CREATE TYPE "appeal_status" AS ENUM ('draft', 'filed', 'registered', 'under_review', 'hearing', 'upheld', 'partially_upheld', 'rejected', 'executed', 'closed', 'returned', 'withdrawn');

-- CreateEnum
CREATE TYPE "appeal_verdict" AS ENUM ('upheld', 'partially_upheld', 'rejected');

-- CreateEnum
CREATE TYPE "review_verdict" AS ENUM ('agreed', 'disputed');

-- CreateTable
CREATE TABLE "result_review" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "director_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "verdict" "review_verdict" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "result_review_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "appeal" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "release_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "status" "appeal_status" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "filed_at" TIMESTAMPTZ(3),
    "rapporteur_id" UUID,
    "hearing_at" TIMESTAMPTZ(3),
    "hearing_place" TEXT,
    "hearing_link" TEXT,
    "motivation" TEXT,
    "protocol_number" TEXT,
    "protocol_date" DATE,
    "protocol_file_id" UUID,
    "executed_at" TIMESTAMPTZ(3),

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "appeal_item" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "indicator_code" TEXT NOT NULL,
    "field_key" TEXT NOT NULL,
    "slot" SMALLINT NOT NULL,
    "counted" TEXT NOT NULL,
    "own_value" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided" TEXT,

    CONSTRAINT "appeal_item_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "appeal_file" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appeal_file_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "appeal_vote" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "verdict" "appeal_verdict" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appeal_vote_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "appeal_event" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "from_status" "appeal_status" NOT NULL,
    "to_status" "appeal_status" NOT NULL,
    "comment" TEXT,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appeal_event_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "appeal_commission" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_ids" UUID[],
    "chair_id" UUID NOT NULL,
    "order_number" TEXT NOT NULL,
    "order_date" DATE NOT NULL,
    "file_id" UUID NOT NULL,
    "appointed_by_id" UUID NOT NULL,
    "appointed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appeal_commission_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "result_review_region_id_release_id_organization_id_at_idx" ON "result_review"("region_id", "release_id", "organization_id", "at");

-- CreateIndex
CREATE INDEX "appeal_region_id_status_idx" ON "appeal"("region_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "appeal_region_id_cycle_id_number_key" ON "appeal"("region_id", "cycle_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "appeal_item_region_id_appeal_id_slot_key" ON "appeal_item"("region_id", "appeal_id", "slot");

-- CreateIndex
CREATE INDEX "appeal_file_region_id_appeal_id_idx" ON "appeal_file"("region_id", "appeal_id");

-- CreateIndex
CREATE UNIQUE INDEX "appeal_vote_region_id_appeal_id_member_id_key" ON "appeal_vote"("region_id", "appeal_id", "member_id");

-- CreateIndex
CREATE INDEX "appeal_event_region_id_appeal_id_at_idx" ON "appeal_event"("region_id", "appeal_id", "at");

-- CreateIndex
CREATE INDEX "appeal_commission_region_id_appointed_at_idx" ON "appeal_commission"("region_id", "appointed_at");

-- AddForeignKey
ALTER TABLE "appeal_item" ADD CONSTRAINT "appeal_item_region_id_appeal_id_fkey" FOREIGN KEY ("region_id", "appeal_id") REFERENCES "appeal"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal_file" ADD CONSTRAINT "appeal_file_region_id_appeal_id_fkey" FOREIGN KEY ("region_id", "appeal_id") REFERENCES "appeal"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal_vote" ADD CONSTRAINT "appeal_vote_region_id_appeal_id_fkey" FOREIGN KEY ("region_id", "appeal_id") REFERENCES "appeal"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal_event" ADD CONSTRAINT "appeal_event_region_id_appeal_id_fkey" FOREIGN KEY ("region_id", "appeal_id") REFERENCES "appeal"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on written by hand.
ALTER TABLE "result_review" ADD CONSTRAINT "result_review_cycle_fkey" FOREIGN KEY ("region_id", "cycle_id") REFERENCES "cycle"("region_id", "id");
ALTER TABLE "result_review" ADD CONSTRAINT "result_review_release_fkey" FOREIGN KEY ("region_id", "release_id") REFERENCES "release"("region_id", "id");
ALTER TABLE "result_review" ADD CONSTRAINT "result_review_director_fkey" FOREIGN KEY ("region_id", "director_id") REFERENCES "director"("region_id", "id");
ALTER TABLE "result_review" ADD CONSTRAINT "result_review_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "result_review" ADD CONSTRAINT "result_review_municipality_fkey" FOREIGN KEY ("region_id", "municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_cycle_fkey" FOREIGN KEY ("region_id", "cycle_id") REFERENCES "cycle"("region_id", "id");
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_release_fkey" FOREIGN KEY ("region_id", "release_id") REFERENCES "release"("region_id", "id");
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_submission_fkey" FOREIGN KEY ("region_id", "submission_id") REFERENCES "submission"("region_id", "id");
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_municipality_fkey" FOREIGN KEY ("region_id", "municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_protocol_fkey" FOREIGN KEY ("region_id", "protocol_file_id") REFERENCES "stored_file"("region_id", "id");
ALTER TABLE "appeal_file" ADD CONSTRAINT "appeal_file_file_fkey" FOREIGN KEY ("region_id", "file_id") REFERENCES "stored_file"("region_id", "id");
ALTER TABLE "appeal_commission" ADD CONSTRAINT "appeal_commission_file_fkey" FOREIGN KEY ("region_id", "file_id") REFERENCES "stored_file"("region_id", "id");
CREATE UNIQUE INDEX "appeal_one_open" ON "appeal" ("region_id", "cycle_id", "organization_id") WHERE status NOT IN ('closed', 'returned', 'withdrawn', 'rejected');

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['result_review', 'appeal', 'appeal_item', 'appeal_file', 'appeal_vote', 'appeal_event', 'appeal_commission']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))
      WITH CHECK (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))', name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', name);
    EXECUTE format('GRANT SELECT ON %I TO smer_app, smer_readonly', name);
    EXECUTE format('GRANT INSERT ON %I TO smer_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['result_review', 'appeal_file', 'appeal_vote', 'appeal_event', 'appeal_commission']
  LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
GRANT UPDATE ON "appeal", "appeal_item" TO smer_app;

-- What was contested stays as it was said; the value the commission found is written once.
CREATE FUNCTION keep_appeal_item() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE decision text[] := ARRAY['region_id', 'decided'];
BEGIN
  IF TG_OP = 'DELETE' OR OLD.decided IS NOT NULL OR (to_jsonb(NEW) - decision) <> (to_jsonb(OLD) - decision) THEN
    RAISE EXCEPTION 'an appeal_item is decided once and never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_item BEFORE UPDATE OR DELETE ON "appeal_item" FOR EACH ROW EXECUTE FUNCTION keep_appeal_item();
