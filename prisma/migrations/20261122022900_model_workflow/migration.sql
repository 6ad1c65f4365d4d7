-- CreateEnum
CREATE TYPE "comment_verdict" AS ENUM ('accepted', 'declined');

-- AlterEnum
ALTER TYPE "model_version_status" ADD VALUE 'discussion';

-- AlterTable
ALTER TABLE "model_version" ADD COLUMN     "amends_id" UUID,
ADD COLUMN     "discussion_from" DATE,
ADD COLUMN     "discussion_until" DATE,
ADD COLUMN     "edited_at" TIMESTAMPTZ(3),
ADD COLUMN     "edited_by_id" UUID,
ADD COLUMN     "editor_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "order_file_id" UUID,
ADD COLUMN     "return_reason" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by_id" UUID,
ADD COLUMN     "withdrawn_order_date" DATE,
ADD COLUMN     "withdrawn_order_number" TEXT,
ADD COLUMN     "withdrawn_reason" TEXT;

-- CreateTable
CREATE TABLE "model_comment" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "model_version_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "verdict" "comment_verdict",
    "reason" TEXT,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "model_comment_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "model_warning_reason" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "model_version_id" UUID NOT NULL,
    "finding_key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "model_warning_reason_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "model_comment_region_id_model_version_id_created_at_idx" ON "model_comment"("region_id", "model_version_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "model_warning_reason_region_id_model_version_id_finding_key_key" ON "model_warning_reason"("region_id", "model_version_id", "finding_key");

-- AddForeignKey
ALTER TABLE "model_comment" ADD CONSTRAINT "model_comment_region_id_model_version_id_fkey" FOREIGN KEY ("region_id", "model_version_id") REFERENCES "model_version"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_warning_reason" ADD CONSTRAINT "model_warning_reason_region_id_model_version_id_fkey" FOREIGN KEY ("region_id", "model_version_id") REFERENCES "model_version"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on written by hand.
ALTER TABLE "model_version" ADD CONSTRAINT "model_version_order_file_fkey" FOREIGN KEY ("region_id", "order_file_id") REFERENCES "stored_file"("region_id", "id");
ALTER TABLE "model_version" ADD CONSTRAINT "model_version_amends_fkey" FOREIGN KEY ("region_id", "amends_id") REFERENCES "model_version"("region_id", "id");
ALTER TABLE "model_version" ADD CONSTRAINT "model_version_discussion_days" CHECK ("discussion_until" >= "discussion_from");
ALTER TABLE "model_comment" ADD CONSTRAINT "model_comment_answered_whole" CHECK (("verdict" IS NULL) = ("reason" IS NULL) AND ("verdict" IS NULL) = ("resolved_by_id" IS NULL));

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['model_comment', 'model_warning_reason']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))
      WITH CHECK (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))', name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', name);
    EXECUTE format('GRANT SELECT ON %I TO smer_app, smer_readonly', name);
    EXECUTE format('GRANT INSERT, UPDATE ON %I TO smer_app', name);
  END LOOP;
END $$;

-- An approved version is immutable: the only change left to it is withdrawal, with its own order and nothing else.
CREATE OR REPLACE FUNCTION keep_approved_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE withdrawal text[] := ARRAY['status', 'withdrawn_at', 'withdrawn_by_id', 'withdrawn_order_date', 'withdrawn_order_number', 'withdrawn_reason'];
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'model_version is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'withdrawn' AND to_jsonb(NEW) <> to_jsonb(OLD) THEN
    RAISE EXCEPTION 'a withdrawn model_version is immutable' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'approved' AND NOT (NEW.status = 'withdrawn' AND (to_jsonb(NEW) - withdrawal) = (to_jsonb(OLD) - withdrawal)) THEN
    RAISE EXCEPTION 'an approved model_version is immutable' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- What was said stays said: a comment is answered once, its words never change.
CREATE FUNCTION keep_model_comment() RETURNS trigger LANGUAGE plpgsql AS $$
-- The region is left to row-level security, which refuses to move a row.
DECLARE answer text[] := ARRAY['region_id', 'verdict', 'reason', 'resolved_by_id', 'resolved_at'];
BEGIN
  IF TG_OP = 'DELETE' OR OLD.verdict IS NOT NULL OR (to_jsonb(NEW) - answer) <> (to_jsonb(OLD) - answer) THEN
    RAISE EXCEPTION 'a model_comment is answered once and never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_comment BEFORE UPDATE OR DELETE ON "model_comment" FOR EACH ROW EXECUTE FUNCTION keep_model_comment();
