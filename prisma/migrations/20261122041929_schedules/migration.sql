-- AlterTable
ALTER TABLE "cycle" ADD COLUMN     "instruction_file_id" UUID,
ADD COLUMN     "methods_act" TEXT;

-- CreateTable
CREATE TABLE "cycle_schedule" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT,
    "collection_from" DATE NOT NULL,
    "deadline" DATE NOT NULL,
    "verify_until" DATE NOT NULL,
    "preliminary_on" DATE NOT NULL,
    "appeal_days" SMALLINT NOT NULL,
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "cycle_schedule_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "cycle_stage" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "schedule_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "responsible_id" UUID,
    "executors" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "cycle_stage_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "deadline_extension" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "deadline" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deadline_extension_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "cycle_schedule_region_id_cycle_id_number_key" ON "cycle_schedule"("region_id", "cycle_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_stage_region_id_schedule_id_stage_key" ON "cycle_stage"("region_id", "schedule_id", "stage");

-- CreateIndex
CREATE INDEX "deadline_extension_region_id_cycle_id_organization_id_at_idx" ON "deadline_extension"("region_id", "cycle_id", "organization_id", "at");

-- AddForeignKey
ALTER TABLE "cycle_schedule" ADD CONSTRAINT "cycle_schedule_region_id_cycle_id_fkey" FOREIGN KEY ("region_id", "cycle_id") REFERENCES "cycle"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_stage" ADD CONSTRAINT "cycle_stage_region_id_schedule_id_fkey" FOREIGN KEY ("region_id", "schedule_id") REFERENCES "cycle_schedule"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_extension" ADD CONSTRAINT "deadline_extension_region_id_cycle_id_fkey" FOREIGN KEY ("region_id", "cycle_id") REFERENCES "cycle"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "mail_message" ADD COLUMN     "cause_id" UUID;

-- CreateIndex
CREATE INDEX "mail_message_region_id_cause_id_idx" ON "mail_message"("region_id", "cause_id");


-- From here on written by hand.
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_instruction_file_fkey" FOREIGN KEY ("region_id", "instruction_file_id") REFERENCES "stored_file"("region_id", "id");
ALTER TABLE "cycle_schedule" ADD CONSTRAINT "cycle_schedule_days" CHECK (collection_from <= deadline AND deadline <= verify_until AND verify_until <= preliminary_on AND appeal_days > 0);
ALTER TABLE "cycle_stage" ADD CONSTRAINT "cycle_stage_days" CHECK (starts_on <= ends_on);
ALTER TABLE "deadline_extension" ADD CONSTRAINT "deadline_extension_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");

-- Cycles made before plans were kept get the edition they lived by; a cycle still planned gets it unapproved.
ALTER TABLE "cycle" NO FORCE ROW LEVEL SECURITY;
INSERT INTO cycle_schedule (region_id, id, cycle_id, number, collection_from, deadline, verify_until, preliminary_on, appeal_days, proposed_at, approved_at)
SELECT region_id, uuidv7(), id, 1, collection_from, deadline, deadline + 14, deadline + 15, 10, created_at, CASE WHEN status::text <> 'planned' THEN coalesce(opened_at, created_at) END FROM cycle;
ALTER TABLE "cycle" FORCE ROW LEVEL SECURITY;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['cycle_schedule', 'cycle_stage', 'deadline_extension']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))
      WITH CHECK (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))', name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', name);
    EXECUTE format('GRANT SELECT ON %I TO smer_app, smer_readonly', name);
    EXECUTE format('GRANT INSERT ON %I TO smer_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['cycle_stage', 'deadline_extension']
  LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
GRANT UPDATE ON "cycle_schedule" TO smer_app;

-- An edition is approved once; nothing else of it ever changes.
CREATE FUNCTION keep_cycle_schedule() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE approval text[] := ARRAY['region_id', 'approved_by_id', 'approved_at'];
BEGIN
  IF TG_OP = 'DELETE' OR OLD.approved_at IS NOT NULL OR (to_jsonb(NEW) - approval) <> (to_jsonb(OLD) - approval) THEN
    RAISE EXCEPTION 'a cycle_schedule is approved once and never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_schedule BEFORE UPDATE OR DELETE ON "cycle_schedule" FOR EACH ROW EXECUTE FUNCTION keep_cycle_schedule();
