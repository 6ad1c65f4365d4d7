-- AlterTable
ALTER TABLE "release" ADD COLUMN     "job_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "release_region_id_job_id_key" ON "release"("region_id", "job_id");

-- From here on written by hand: what the schema language cannot say.
ALTER TABLE "release" ADD CONSTRAINT "release_job_fkey" FOREIGN KEY ("region_id", "job_id") REFERENCES "job"("region_id", "id");

-- One person is not appointed twice at a time in one organization. A trigger and not an exclusion constraint, which would need an
-- extension that a managed PostgreSQL may not offer. The director's row is held, so two at once are judged one after the other.
CREATE FUNCTION refuse_overlapping_appointment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "director" WHERE "region_id" = NEW."region_id" AND "id" = NEW."director_id" FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT 1 FROM "appointment" a
    WHERE a."region_id" = NEW."region_id" AND a."director_id" = NEW."director_id" AND a."organization_id" = NEW."organization_id" AND a."id" <> NEW."id"
      AND a."started_on" <= coalesce(NEW."ended_on", 'infinity') AND coalesce(a."ended_on", 'infinity') >= NEW."started_on"
  ) THEN
    RAISE EXCEPTION 'appointments of one director in one organization overlap' USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'appointment_overlap';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_overlap BEFORE INSERT OR UPDATE OF "director_id", "organization_id", "started_on", "ended_on" ON "appointment"
  FOR EACH ROW EXECUTE FUNCTION refuse_overlapping_appointment();
