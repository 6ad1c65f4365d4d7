-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "model_version_status" ADD VALUE 'active';
ALTER TYPE "model_version_status" ADD VALUE 'superseded';
ALTER TYPE "model_version_status" ADD VALUE 'archived';

-- AlterTable
ALTER TABLE "model_version" ADD COLUMN     "activated_at" TIMESTAMPTZ(3),
ADD COLUMN     "active_slot" TEXT,
ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "discussion_audience" TEXT[] DEFAULT ARRAY['institute', 'municipality', 'organization']::TEXT[],
ADD COLUMN     "effective_from" DATE,
ADD COLUMN     "superseded_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "model_version_region_id_active_slot_key" ON "model_version"("region_id", "active_slot");

-- From here on written by hand.
-- What is left to a version that was approved: to come into force, to give way to the next edition, to go to the archive, or to be
-- withdrawn by its own order; each step touches its own columns and nothing else.
CREATE OR REPLACE FUNCTION keep_approved_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  step text;
  free text[];
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'model_version is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  step := OLD.status::text || ' ' || NEW.status::text;
  IF OLD.status::text IN ('draft', 'discussion', 'review') THEN
    RETURN NEW;
  END IF;
  free := CASE
    WHEN step = 'approved active' THEN ARRAY['status', 'effective_from', 'activated_at', 'active_slot']
    WHEN step = 'active superseded' THEN ARRAY['status', 'superseded_at', 'active_slot']
    WHEN step = 'superseded archived' THEN ARRAY['status', 'archived_at']
    WHEN step IN ('approved withdrawn', 'active withdrawn') THEN ARRAY['status', 'active_slot', 'withdrawn_at', 'withdrawn_by_id', 'withdrawn_order_date', 'withdrawn_order_number', 'withdrawn_reason']
    ELSE ARRAY[]::text[]
  END;
  IF (to_jsonb(NEW) - free) <> (to_jsonb(OLD) - free) THEN
    RAISE EXCEPTION 'an approved model_version is immutable' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
