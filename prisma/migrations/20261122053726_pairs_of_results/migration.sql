-- CreateEnum
CREATE TYPE "pair_status" AS ENUM ('proposed', 'confirmed', 'scheduled', 'held', 'followed_up', 'closed', 'cancelled');

-- CreateTable
CREATE TABLE "practice_transfer_pair" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "criterion_kind" TEXT NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "criterion_name" TEXT NOT NULL,
    "giver_director_id" UUID NOT NULL,
    "giver_organization_id" UUID NOT NULL,
    "giver_municipality_id" UUID NOT NULL,
    "taker_director_id" UUID NOT NULL,
    "taker_organization_id" UUID NOT NULL,
    "taker_municipality_id" UUID NOT NULL,
    "giver_percent" INTEGER NOT NULL,
    "taker_percent" INTEGER NOT NULL,
    "status" "pair_status" NOT NULL,
    "giver_agreed_at" TIMESTAMPTZ(3),
    "taker_agreed_at" TIMESTAMPTZ(3),
    "meeting_on" DATE,
    "meeting_place" TEXT,
    "protocol" TEXT,
    "follow_up" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practice_transfer_pair_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "pair_event" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "from_status" TEXT NOT NULL,
    "to_status" TEXT NOT NULL,
    "comment" TEXT,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pair_event_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "practice_transfer_pair_region_id_status_created_at_idx" ON "practice_transfer_pair"("region_id", "status", "created_at");

-- CreateIndex
CREATE INDEX "practice_transfer_pair_region_id_giver_director_id_idx" ON "practice_transfer_pair"("region_id", "giver_director_id");

-- CreateIndex
CREATE INDEX "practice_transfer_pair_region_id_taker_director_id_idx" ON "practice_transfer_pair"("region_id", "taker_director_id");

-- CreateIndex
CREATE INDEX "pair_event_region_id_pair_id_at_idx" ON "pair_event"("region_id", "pair_id", "at");

-- AddForeignKey
ALTER TABLE "practice_transfer_pair" ADD CONSTRAINT "practice_transfer_pair_region_id_release_id_fkey" FOREIGN KEY ("region_id", "release_id") REFERENCES "release"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pair_event" ADD CONSTRAINT "pair_event_region_id_pair_id_fkey" FOREIGN KEY ("region_id", "pair_id") REFERENCES "practice_transfer_pair"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- From here on written by hand.
ALTER TABLE "practice_transfer_pair" ADD CONSTRAINT "pair_giver_director_fkey" FOREIGN KEY ("region_id", "giver_director_id") REFERENCES "director"("region_id", "id");
ALTER TABLE "practice_transfer_pair" ADD CONSTRAINT "pair_giver_organization_fkey" FOREIGN KEY ("region_id", "giver_organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "practice_transfer_pair" ADD CONSTRAINT "pair_giver_municipality_fkey" FOREIGN KEY ("region_id", "giver_municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "practice_transfer_pair" ADD CONSTRAINT "pair_taker_director_fkey" FOREIGN KEY ("region_id", "taker_director_id") REFERENCES "director"("region_id", "id");
ALTER TABLE "practice_transfer_pair" ADD CONSTRAINT "pair_taker_organization_fkey" FOREIGN KEY ("region_id", "taker_organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "practice_transfer_pair" ADD CONSTRAINT "pair_taker_municipality_fkey" FOREIGN KEY ("region_id", "taker_municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "practice_transfer_pair" ADD CONSTRAINT "pair_of_two" CHECK ("giver_organization_id" <> "taker_organization_id" AND "giver_director_id" <> "taker_director_id");
-- A педсовет is held only by agreement of both.
ALTER TABLE "practice_transfer_pair" ADD CONSTRAINT "pair_meets_agreed" CHECK ("status" NOT IN ('scheduled', 'held', 'followed_up', 'closed') OR ("giver_agreed_at" IS NOT NULL AND "taker_agreed_at" IS NOT NULL AND "meeting_on" IS NOT NULL));

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['practice_transfer_pair', 'pair_event']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))
      WITH CHECK (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))', name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', name);
    EXECUTE format('GRANT SELECT ON %I TO smer_app, smer_readonly', name);
    EXECUTE format('GRANT INSERT, UPDATE ON %I TO smer_app', name);
  END LOOP;
  REVOKE UPDATE ON pair_event FROM smer_app;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON pair_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON pair_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
END $$;
