-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('methodical_help', 'training', 'internship', 'extraordinary_attestation', 'incentive', 'disciplinary', 'resources', 'normative_change', 'staff', 'practice_spread', 'model_or_goals');

-- CreateEnum
CREATE TYPE "decision_status" AS ENUM ('draft', 'agreed', 'adopted', 'communicated', 'executing', 'executed', 'partially_executed', 'not_executed', 'effect_review', 'closed_effective', 'closed_ineffective', 'cancelled', 'amended');

-- CreateEnum
CREATE TYPE "decision_level" AS ENUM ('region', 'institute', 'municipality', 'organization');

-- CreateEnum
CREATE TYPE "addressee_kind" AS ENUM ('director', 'organization', 'municipality', 'institute');

-- CreateEnum
CREATE TYPE "recommendation_status" AS ENUM ('draft', 'on_approval', 'issued', 'acknowledged', 'accepted', 'objected', 'in_progress', 'reported', 'confirmed', 'rejected_report', 'effect_assessed', 'closed', 'revoked', 'escalated');

-- CreateTable
CREATE TABLE "decision" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "kind" "decision_kind" NOT NULL,
    "level" "decision_level" NOT NULL,
    "municipality_id" UUID,
    "organization_id" UUID,
    "status" "decision_status" NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT,
    "basis" TEXT,
    "controller_name" TEXT,
    "order_number" TEXT,
    "order_date" DATE,
    "order_file_id" UUID,
    "signatory" TEXT,
    "review_on" DATE,
    "amends_id" UUID,
    "drafter_ids" UUID[],
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "adopted_by_id" UUID,
    "adopted_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "decision_point" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "executor_name" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "done_on" DATE,
    "result" TEXT,
    "is_removed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "decision_point_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "decision_person" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "director_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "acquainted_at" TIMESTAMPTZ(3),
    "acquaintance" TEXT,
    "objection" TEXT,
    "objected_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answered_by_id" UUID,
    "is_removed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "decision_person_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "decision_recommendation" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "is_removed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "decision_recommendation_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "decision_event" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "from_status" TEXT NOT NULL,
    "to_status" TEXT NOT NULL,
    "comment" TEXT,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_event_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "effect_review" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "after_release_id" UUID NOT NULL,
    "figures" JSONB NOT NULL,
    "outcome" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "change_text" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "effect_review_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "measure" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "indicator_codes" TEXT[],
    "direction_codes" TEXT[],
    "kinds" TEXT[],
    "organization_types" TEXT[],
    "term_days" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "recommendation" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "addressee_kind" "addressee_kind" NOT NULL,
    "municipality_id" UUID,
    "organization_id" UUID,
    "director_id" UUID,
    "status" "recommendation_status" NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "indicator_code" TEXT,
    "deficit" JSONB,
    "basis" TEXT NOT NULL,
    "measure_id" UUID,
    "practice_id" UUID,
    "due_on" DATE NOT NULL,
    "drafter_ids" UUID[],
    "plan" TEXT,
    "report" TEXT,
    "effect" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by_id" UUID,
    "issued_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "recommendation_event" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "from_status" TEXT NOT NULL,
    "to_status" TEXT NOT NULL,
    "comment" TEXT,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recommendation_event_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "decision_region_id_cycle_id_status_idx" ON "decision"("region_id", "cycle_id", "status");

-- CreateIndex
CREATE INDEX "decision_region_id_municipality_id_idx" ON "decision"("region_id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_point_region_id_decision_id_position_key" ON "decision_point"("region_id", "decision_id", "position");

-- CreateIndex
CREATE INDEX "decision_person_region_id_director_id_idx" ON "decision_person"("region_id", "director_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_person_region_id_decision_id_director_id_organizat_key" ON "decision_person"("region_id", "decision_id", "director_id", "organization_id");

-- CreateIndex
CREATE INDEX "decision_recommendation_region_id_recommendation_id_idx" ON "decision_recommendation"("region_id", "recommendation_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_recommendation_region_id_decision_id_recommendatio_key" ON "decision_recommendation"("region_id", "decision_id", "recommendation_id");

-- CreateIndex
CREATE INDEX "decision_event_region_id_decision_id_at_idx" ON "decision_event"("region_id", "decision_id", "at");

-- CreateIndex
CREATE INDEX "effect_review_region_id_subject_id_idx" ON "effect_review"("region_id", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "measure_region_id_title_key" ON "measure"("region_id", "title");

-- CreateIndex
CREATE INDEX "recommendation_region_id_status_due_on_idx" ON "recommendation"("region_id", "status", "due_on");

-- CreateIndex
CREATE INDEX "recommendation_region_id_municipality_id_idx" ON "recommendation"("region_id", "municipality_id");

-- CreateIndex
CREATE INDEX "recommendation_region_id_director_id_idx" ON "recommendation"("region_id", "director_id");

-- CreateIndex
CREATE INDEX "recommendation_region_id_release_id_idx" ON "recommendation"("region_id", "release_id");

-- CreateIndex
CREATE INDEX "recommendation_event_region_id_recommendation_id_at_idx" ON "recommendation_event"("region_id", "recommendation_id", "at");

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_region_id_cycle_id_fkey" FOREIGN KEY ("region_id", "cycle_id") REFERENCES "cycle"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_point" ADD CONSTRAINT "decision_point_region_id_decision_id_fkey" FOREIGN KEY ("region_id", "decision_id") REFERENCES "decision"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_person" ADD CONSTRAINT "decision_person_region_id_decision_id_fkey" FOREIGN KEY ("region_id", "decision_id") REFERENCES "decision"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_recommendation" ADD CONSTRAINT "decision_recommendation_region_id_decision_id_fkey" FOREIGN KEY ("region_id", "decision_id") REFERENCES "decision"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_event" ADD CONSTRAINT "decision_event_region_id_decision_id_fkey" FOREIGN KEY ("region_id", "decision_id") REFERENCES "decision"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_region_id_release_id_fkey" FOREIGN KEY ("region_id", "release_id") REFERENCES "release"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_region_id_measure_id_fkey" FOREIGN KEY ("region_id", "measure_id") REFERENCES "measure"("region_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recommendation_event" ADD CONSTRAINT "recommendation_event_region_id_recommendation_id_fkey" FOREIGN KEY ("region_id", "recommendation_id") REFERENCES "recommendation"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- From here on written by hand.
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_municipality_fkey" FOREIGN KEY ("region_id", "municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_director_fkey" FOREIGN KEY ("region_id", "director_id") REFERENCES "director"("region_id", "id");
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_has_addressee" CHECK (
  CASE "addressee_kind"
    WHEN 'director' THEN "director_id" IS NOT NULL AND "organization_id" IS NOT NULL AND "municipality_id" IS NOT NULL
    WHEN 'organization' THEN "director_id" IS NULL AND "organization_id" IS NOT NULL AND "municipality_id" IS NOT NULL
    WHEN 'municipality' THEN "director_id" IS NULL AND "organization_id" IS NULL AND "municipality_id" IS NOT NULL
    ELSE "director_id" IS NULL AND "organization_id" IS NULL AND "municipality_id" IS NULL
  END);
ALTER TABLE "decision" ADD CONSTRAINT "decision_municipality_fkey" FOREIGN KEY ("region_id", "municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "decision" ADD CONSTRAINT "decision_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "decision" ADD CONSTRAINT "decision_order_file_fkey" FOREIGN KEY ("region_id", "order_file_id") REFERENCES "stored_file"("region_id", "id");
ALTER TABLE "decision" ADD CONSTRAINT "decision_amends_fkey" FOREIGN KEY ("region_id", "amends_id") REFERENCES "decision"("region_id", "id");
ALTER TABLE "decision_person" ADD CONSTRAINT "decision_person_director_fkey" FOREIGN KEY ("region_id", "director_id") REFERENCES "director"("region_id", "id");
ALTER TABLE "decision_person" ADD CONSTRAINT "decision_person_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "decision_recommendation" ADD CONSTRAINT "decision_recommendation_fkey" FOREIGN KEY ("region_id", "recommendation_id") REFERENCES "recommendation"("region_id", "id");
ALTER TABLE "effect_review" ADD CONSTRAINT "effect_review_release_fkey" FOREIGN KEY ("region_id", "release_id") REFERENCES "release"("region_id", "id");
ALTER TABLE "effect_review" ADD CONSTRAINT "effect_review_after_release_fkey" FOREIGN KEY ("region_id", "after_release_id") REFERENCES "release"("region_id", "id");
-- A decision is in force only by a person with an order and with the day on which its effect is reviewed (D.10).
ALTER TABLE "decision" ADD CONSTRAINT "decision_adopted_whole" CHECK ("status" IN ('draft', 'agreed', 'cancelled')
  OR ("order_number" IS NOT NULL AND "order_date" IS NOT NULL AND "signatory" IS NOT NULL AND "review_on" IS NOT NULL AND "adopted_by_id" IS NOT NULL));

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['measure', 'recommendation', 'recommendation_event', 'decision', 'decision_point', 'decision_person', 'decision_recommendation', 'decision_event', 'effect_review']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))
      WITH CHECK (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))', name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', name);
    EXECUTE format('GRANT SELECT ON %I TO smer_app, smer_readonly', name);
    EXECUTE format('GRANT INSERT, UPDATE ON %I TO smer_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['recommendation_event', 'decision_event', 'effect_review']
  LOOP
    EXECUTE format('REVOKE UPDATE ON %I FROM smer_app', name);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

-- What was issued says for ever what it said.
CREATE FUNCTION keep_issued_recommendation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE words text[] := ARRAY['status', 'plan', 'report', 'effect', 'revision', 'issued_by_id', 'issued_at', 'region_id'];
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a recommendation is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status NOT IN ('draft', 'on_approval') AND (to_jsonb(NEW) - words) <> (to_jsonb(OLD) - words) THEN
    RAISE EXCEPTION 'an issued recommendation keeps its words' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_issued BEFORE UPDATE OR DELETE ON "recommendation" FOR EACH ROW EXECUTE FUNCTION keep_issued_recommendation();
