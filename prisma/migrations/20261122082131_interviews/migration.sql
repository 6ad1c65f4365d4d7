-- CreateEnum
CREATE TYPE "interview_status" AS ENUM ('planned', 'held', 'agreed', 'cancelled');

-- CreateTable
CREATE TABLE "interview" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "director_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "status" "interview_status" NOT NULL,
    "planned_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "interviewer" TEXT NOT NULL,
    "sheet" JSONB NOT NULL,
    "own_questions" TEXT,
    "minutes" TEXT,
    "held_at" TIMESTAMPTZ(3),
    "acquaintance" TEXT,
    "acquainted_at" TIMESTAMPTZ(3),
    "opinion" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "interview_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "interview_step" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "recommendation_id" UUID,
    "is_removed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "interview_step_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "interview_event" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "from_status" TEXT NOT NULL,
    "to_status" TEXT NOT NULL,
    "comment" TEXT,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interview_event_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "interview_region_id_status_planned_on_idx" ON "interview"("region_id", "status", "planned_on");

-- CreateIndex
CREATE INDEX "interview_region_id_municipality_id_idx" ON "interview"("region_id", "municipality_id");

-- CreateIndex
CREATE INDEX "interview_region_id_director_id_idx" ON "interview"("region_id", "director_id");

-- CreateIndex
CREATE INDEX "interview_step_region_id_interview_id_position_idx" ON "interview_step"("region_id", "interview_id", "position");

-- CreateIndex
CREATE INDEX "interview_step_region_id_recommendation_id_idx" ON "interview_step"("region_id", "recommendation_id");

-- CreateIndex
CREATE INDEX "interview_event_region_id_interview_id_at_idx" ON "interview_event"("region_id", "interview_id", "at");

-- AddForeignKey
ALTER TABLE "interview" ADD CONSTRAINT "interview_region_id_release_id_fkey" FOREIGN KEY ("region_id", "release_id") REFERENCES "release"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_step" ADD CONSTRAINT "interview_step_region_id_interview_id_fkey" FOREIGN KEY ("region_id", "interview_id") REFERENCES "interview"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_event" ADD CONSTRAINT "interview_event_region_id_interview_id_fkey" FOREIGN KEY ("region_id", "interview_id") REFERENCES "interview"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- From here on written by hand.
ALTER TABLE "interview" ADD CONSTRAINT "interview_director_fkey" FOREIGN KEY ("region_id", "director_id") REFERENCES "director"("region_id", "id");
ALTER TABLE "interview" ADD CONSTRAINT "interview_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "interview" ADD CONSTRAINT "interview_municipality_fkey" FOREIGN KEY ("region_id", "municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "interview_step" ADD CONSTRAINT "interview_step_recommendation_fkey" FOREIGN KEY ("region_id", "recommendation_id") REFERENCES "recommendation"("region_id", "id");
-- Held with minutes, agreed with an acquaintance.
ALTER TABLE "interview" ADD CONSTRAINT "interview_held_with_minutes" CHECK ("status" NOT IN ('held', 'agreed') OR ("minutes" IS NOT NULL AND "held_at" IS NOT NULL));
ALTER TABLE "interview" ADD CONSTRAINT "interview_agreed_by_person" CHECK ("status" <> 'agreed' OR ("acquaintance" IN ('own', 'paper', 'refused') AND "acquainted_at" IS NOT NULL));
-- One interview of a person at a post on a release that is not cancelled.
CREATE UNIQUE INDEX "interview_one_on_release" ON "interview" ("region_id", "release_id", "director_id", "organization_id") WHERE "status" <> 'cancelled';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['interview', 'interview_step', 'interview_event']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))
      WITH CHECK (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))', name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', name);
    EXECUTE format('GRANT SELECT ON %I TO smer_app, smer_readonly', name);
    EXECUTE format('GRANT INSERT, UPDATE ON %I TO smer_app', name);
  END LOOP;
  REVOKE UPDATE ON interview_event FROM smer_app;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON interview_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON interview_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
END $$;
