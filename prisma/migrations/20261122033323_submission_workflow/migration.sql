-- CreateEnum
CREATE TYPE "thread_kind" AS ENUM ('returned', 'question');

-- CreateEnum
CREATE TYPE "check_level" AS ENUM ('organization', 'municipality', 'region');

-- What was filling with nothing entered has not started; what was accepted in a closed cycle is locked (below).
ALTER TYPE "submission_status" RENAME TO "submission_status_old";
CREATE TYPE "submission_status" AS ENUM ('not_started', 'in_progress', 'submitted', 'returned', 'municipal_confirmed', 'regional_review', 'returned_by_region', 'accepted', 'locked', 'not_submitted', 'exempt');
ALTER TABLE "submission" ALTER COLUMN "status" TYPE "submission_status" USING (CASE
  WHEN "status"::text = 'filling' AND "version" = 0 THEN 'not_started'
  WHEN "status"::text = 'filling' THEN 'in_progress'
  WHEN "status"::text = 'confirmed' THEN 'municipal_confirmed'
  ELSE "status"::text END)::"submission_status";
DROP TYPE "submission_status_old";

-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "missed_deadline" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "open_slots" SMALLINT[] DEFAULT ARRAY[]::SMALLINT[],
ADD COLUMN     "prepared_at" TIMESTAMPTZ(3),
ADD COLUMN     "prepared_by_id" UUID;

-- CreateTable
CREATE TABLE "submission_step" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "from_status" "submission_status" NOT NULL,
    "to_status" "submission_status" NOT NULL,
    "comment" TEXT,
    "submission_version" INTEGER NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_step_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "submission_copy" (
    "region_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "self_values" BIGINT[],
    "self_states" BYTEA NOT NULL,
    "municipal_values" BIGINT[],
    "municipal_states" BYTEA NOT NULL,
    "verified_values" BIGINT[],
    "verified_states" BYTEA NOT NULL,

    CONSTRAINT "submission_copy_pkey" PRIMARY KEY ("region_id","step_id")
);

-- CreateTable
CREATE TABLE "cell_thread" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "slot" SMALLINT NOT NULL,
    "kind" "thread_kind" NOT NULL,
    "level" "check_level" NOT NULL,
    "step_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "cell_thread_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "cell_message" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "level" "check_level" NOT NULL,
    "text" TEXT NOT NULL,
    "mention_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cell_message_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "check_reason" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "finding_key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "check_reason_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "sample_draw" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "seed" BIGINT NOT NULL,
    "share_percent" INTEGER NOT NULL,
    "candidate_ids" UUID[],
    "drawn_by_id" UUID NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sample_draw_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "sample_item" (
    "region_id" UUID NOT NULL,
    "draw_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "reasons" TEXT[],

    CONSTRAINT "sample_item_pkey" PRIMARY KEY ("region_id","draw_id","submission_id")
);

-- CreateTable
CREATE TABLE "reference_figure" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "organization_id" UUID,
    "field_key" TEXT NOT NULL,
    "value" BIGINT NOT NULL,
    "source" TEXT NOT NULL,
    "author_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reference_figure_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "submission_step_region_id_submission_id_at_idx" ON "submission_step"("region_id", "submission_id", "at");

-- CreateIndex
CREATE INDEX "submission_copy_region_id_submission_id_idx" ON "submission_copy"("region_id", "submission_id");

-- CreateIndex
CREATE INDEX "cell_thread_region_id_submission_id_created_at_idx" ON "cell_thread"("region_id", "submission_id", "created_at");

-- CreateIndex
CREATE INDEX "cell_message_region_id_thread_id_at_idx" ON "cell_message"("region_id", "thread_id", "at");

-- CreateIndex
CREATE INDEX "check_reason_region_id_submission_id_finding_key_idx" ON "check_reason"("region_id", "submission_id", "finding_key");

-- CreateIndex
CREATE INDEX "sample_draw_region_id_cycle_id_drawn_at_idx" ON "sample_draw"("region_id", "cycle_id", "drawn_at");

-- CreateIndex
CREATE INDEX "sample_item_region_id_submission_id_idx" ON "sample_item"("region_id", "submission_id");

-- CreateIndex
CREATE INDEX "reference_figure_region_id_cycle_id_municipality_id_idx" ON "reference_figure"("region_id", "cycle_id", "municipality_id");

-- CreateIndex
CREATE INDEX "submission_region_id_cycle_id_status_idx" ON "submission"("region_id", "cycle_id", "status");

-- AddForeignKey
ALTER TABLE "submission_step" ADD CONSTRAINT "submission_step_region_id_submission_id_fkey" FOREIGN KEY ("region_id", "submission_id") REFERENCES "submission"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_copy" ADD CONSTRAINT "submission_copy_region_id_submission_id_fkey" FOREIGN KEY ("region_id", "submission_id") REFERENCES "submission"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_copy" ADD CONSTRAINT "submission_copy_region_id_step_id_fkey" FOREIGN KEY ("region_id", "step_id") REFERENCES "submission_step"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cell_thread" ADD CONSTRAINT "cell_thread_region_id_submission_id_fkey" FOREIGN KEY ("region_id", "submission_id") REFERENCES "submission"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cell_thread" ADD CONSTRAINT "cell_thread_region_id_step_id_fkey" FOREIGN KEY ("region_id", "step_id") REFERENCES "submission_step"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cell_message" ADD CONSTRAINT "cell_message_region_id_thread_id_fkey" FOREIGN KEY ("region_id", "thread_id") REFERENCES "cell_thread"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_reason" ADD CONSTRAINT "check_reason_region_id_submission_id_fkey" FOREIGN KEY ("region_id", "submission_id") REFERENCES "submission"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sample_draw" ADD CONSTRAINT "sample_draw_region_id_cycle_id_fkey" FOREIGN KEY ("region_id", "cycle_id") REFERENCES "cycle"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sample_item" ADD CONSTRAINT "sample_item_region_id_draw_id_fkey" FOREIGN KEY ("region_id", "draw_id") REFERENCES "sample_draw"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sample_item" ADD CONSTRAINT "sample_item_region_id_submission_id_fkey" FOREIGN KEY ("region_id", "submission_id") REFERENCES "submission"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_figure" ADD CONSTRAINT "reference_figure_region_id_cycle_id_fkey" FOREIGN KEY ("region_id", "cycle_id") REFERENCES "cycle"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on written by hand.
-- The owner obeys the policies too, so they are lifted for this one change of many regions at once.
ALTER TABLE "submission" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "cycle" NO FORCE ROW LEVEL SECURITY;
UPDATE "submission" s SET "status" = 'locked' FROM "cycle" c WHERE c."region_id" = s."region_id" AND c."id" = s."cycle_id" AND c."status"::text = 'closed' AND s."status" = 'accepted';
ALTER TABLE "submission" FORCE ROW LEVEL SECURITY;
ALTER TABLE "cycle" FORCE ROW LEVEL SECURITY;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['submission_step', 'submission_copy', 'cell_thread', 'cell_message', 'check_reason', 'sample_draw', 'sample_item', 'reference_figure']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))
      WITH CHECK (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))', name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', name);
    EXECUTE format('GRANT SELECT ON %I TO smer_app, smer_readonly', name);
    EXECUTE format('GRANT INSERT ON %I TO smer_app', name);
    IF name <> 'cell_thread' THEN
      EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    END IF;
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
GRANT UPDATE ON "cell_thread" TO smer_app;

ALTER TABLE "cell_thread" ADD CONSTRAINT "cell_thread_resolved_whole" CHECK (("resolved_at" IS NULL) = ("resolved_by_id" IS NULL));
ALTER TABLE "cell_thread" ADD CONSTRAINT "cell_thread_of_a_return" CHECK (("kind" = 'returned') = ("step_id" IS NOT NULL));
ALTER TABLE "sample_draw" ADD CONSTRAINT "sample_draw_share" CHECK ("share_percent" BETWEEN 0 AND 100);

-- A conversation is closed once; nothing else of it changes.
CREATE FUNCTION keep_cell_thread() RETURNS trigger LANGUAGE plpgsql AS $$
-- The region is left to row-level security, which refuses to move a row.
DECLARE closing text[] := ARRAY['region_id', 'resolved_by_id', 'resolved_at'];
BEGIN
  IF TG_OP = 'DELETE' OR OLD.resolved_at IS NOT NULL OR (to_jsonb(NEW) - closing) <> (to_jsonb(OLD) - closing) THEN
    RAISE EXCEPTION 'a cell_thread is closed once and never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_thread BEFORE UPDATE OR DELETE ON "cell_thread" FOR EACH ROW EXECUTE FUNCTION keep_cell_thread();

-- The values of a locked form stand. An appeal changes its state first.
CREATE FUNCTION keep_locked_values() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'locked' AND NEW.status = 'locked' AND (NEW.self_values, NEW.self_states, NEW.municipal_values, NEW.municipal_states, NEW.verified_values, NEW.verified_states)
      IS DISTINCT FROM (OLD.self_values, OLD.self_states, OLD.municipal_values, OLD.municipal_states, OLD.verified_values, OLD.verified_states) THEN
    RAISE EXCEPTION 'the values of a locked submission are immutable' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_locked BEFORE UPDATE ON "submission" FOR EACH ROW EXECUTE FUNCTION keep_locked_values();
