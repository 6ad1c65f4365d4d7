-- The states of D.2. What was a draft is planned, what was open is collecting; the rows keep their meaning without being touched.
ALTER TYPE "cycle_status" RENAME VALUE 'draft' TO 'planned';
ALTER TYPE "cycle_status" RENAME VALUE 'open' TO 'collecting';
ALTER TYPE "cycle_status" ADD VALUE 'schedule_approved' BEFORE 'collecting';
ALTER TYPE "cycle_status" ADD VALUE 'verifying' BEFORE 'closed';
ALTER TYPE "cycle_status" ADD VALUE 'calculated' BEFORE 'closed';
ALTER TYPE "cycle_status" ADD VALUE 'preliminary' BEFORE 'closed';
ALTER TYPE "cycle_status" ADD VALUE 'appeals' BEFORE 'closed';
ALTER TYPE "cycle_status" ADD VALUE 'approved' BEFORE 'closed';
ALTER TYPE "cycle_status" ADD VALUE 'analysed' BEFORE 'closed';
ALTER TYPE "cycle_status" ADD VALUE 'recommending' BEFORE 'closed';
ALTER TYPE "cycle_status" ADD VALUE 'deciding' BEFORE 'closed';
ALTER TYPE "cycle_status" ADD VALUE 'executing' BEFORE 'closed';
ALTER TYPE "cycle_status" ADD VALUE 'effect_review' BEFORE 'closed';
ALTER TYPE "cycle_status" ADD VALUE 'suspended' AFTER 'closed';
ALTER TYPE "cycle_status" ADD VALUE 'cancelled' AFTER 'suspended';

-- AlterTable
ALTER TABLE "cycle" ADD COLUMN     "appeals_from" TIMESTAMPTZ(3),
ADD COLUMN     "corrected_at" TIMESTAMPTZ(3),
ADD COLUMN     "held_status" "cycle_status";

-- CreateTable
CREATE TABLE "cycle_step" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "from_status" "cycle_status" NOT NULL,
    "to_status" "cycle_status" NOT NULL,
    "reason" TEXT,
    "order_number" TEXT,
    "order_date" DATE,
    "file_id" UUID,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cycle_step_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "cycle_step_region_id_cycle_id_at_idx" ON "cycle_step"("region_id", "cycle_id", "at");

-- AddForeignKey
ALTER TABLE "cycle_step" ADD CONSTRAINT "cycle_step_region_id_cycle_id_fkey" FOREIGN KEY ("region_id", "cycle_id") REFERENCES "cycle"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on written by hand.
ALTER TABLE "cycle_step" ADD CONSTRAINT "cycle_step_file_fkey" FOREIGN KEY ("region_id", "file_id") REFERENCES "stored_file"("region_id", "id");
-- A suspended cycle knows where it goes back to, and no other does.
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_held_when_suspended" CHECK ((status::text = 'suspended') = (held_status IS NOT NULL));

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['cycle_step']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))
      WITH CHECK (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))', name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', name);
    EXECUTE format('GRANT SELECT ON %I TO smer_app, smer_readonly', name);
    EXECUTE format('GRANT INSERT ON %I TO smer_app', name);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
