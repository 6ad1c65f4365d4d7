-- CreateEnum
CREATE TYPE "practice_proposer" AS ENUM ('director', 'organization', 'municipality');

-- CreateEnum
CREATE TYPE "practice_status" AS ENUM ('draft', 'submitted', 'published', 'returned', 'archived');

-- CreateTable
CREATE TABLE "best_practice" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "proposer_kind" "practice_proposer" NOT NULL,
    "municipality_id" UUID NOT NULL,
    "organization_id" UUID,
    "director_id" UUID,
    "status" "practice_status" NOT NULL,
    "title" TEXT NOT NULL,
    "problem" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "conditions" TEXT,
    "outcome" TEXT NOT NULL,
    "release_id" UUID NOT NULL,
    "figures" JSONB NOT NULL,
    "indicator_codes" TEXT[],
    "direction_codes" TEXT[],
    "organization_types" TEXT[],
    "author_ids" UUID[],
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "best_practice_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "practice_event" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "from_status" TEXT NOT NULL,
    "to_status" TEXT NOT NULL,
    "comment" TEXT,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practice_event_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "best_practice_region_id_status_published_at_idx" ON "best_practice"("region_id", "status", "published_at");

-- CreateIndex
CREATE INDEX "best_practice_region_id_municipality_id_idx" ON "best_practice"("region_id", "municipality_id");

-- CreateIndex
CREATE INDEX "best_practice_region_id_organization_id_idx" ON "best_practice"("region_id", "organization_id");

-- CreateIndex
CREATE INDEX "practice_event_region_id_practice_id_at_idx" ON "practice_event"("region_id", "practice_id", "at");

-- CreateIndex
CREATE INDEX "recommendation_region_id_practice_id_idx" ON "recommendation"("region_id", "practice_id");

-- AddForeignKey
ALTER TABLE "best_practice" ADD CONSTRAINT "best_practice_region_id_release_id_fkey" FOREIGN KEY ("region_id", "release_id") REFERENCES "release"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_event" ADD CONSTRAINT "practice_event_region_id_practice_id_fkey" FOREIGN KEY ("region_id", "practice_id") REFERENCES "best_practice"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_region_id_practice_id_fkey" FOREIGN KEY ("region_id", "practice_id") REFERENCES "best_practice"("region_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
-- From here on written by hand.
ALTER TABLE "best_practice" ADD CONSTRAINT "best_practice_municipality_fkey" FOREIGN KEY ("region_id", "municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "best_practice" ADD CONSTRAINT "best_practice_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "best_practice" ADD CONSTRAINT "best_practice_director_fkey" FOREIGN KEY ("region_id", "director_id") REFERENCES "director"("region_id", "id");
-- Published by a person, on a day.
ALTER TABLE "best_practice" ADD CONSTRAINT "practice_published_by_somebody" CHECK ("status" NOT IN ('published', 'archived') OR ("published_by_id" IS NOT NULL AND "published_at" IS NOT NULL));

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['best_practice', 'practice_event']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))
      WITH CHECK (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))', name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', name);
    EXECUTE format('GRANT SELECT ON %I TO smer_app, smer_readonly', name);
    EXECUTE format('GRANT INSERT, UPDATE ON %I TO smer_app', name);
  END LOOP;
  REVOKE UPDATE ON practice_event FROM smer_app;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON practice_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON practice_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
END $$;
