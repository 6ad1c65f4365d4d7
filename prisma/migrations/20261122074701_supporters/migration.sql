-- CreateEnum
CREATE TYPE "supporter_kind" AS ENUM ('base_site', 'mentor');

-- CreateEnum
CREATE TYPE "supporter_status" AS ENUM ('proposed', 'confirmed', 'declined', 'ended');

-- CreateTable
CREATE TABLE "supporter_rule" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bounds" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supporter_rule_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "supporter" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "supporter_kind" NOT NULL,
    "release_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "director_id" UUID NOT NULL,
    "status" "supporter_status" NOT NULL,
    "ground" JSONB NOT NULL,
    "direction_codes" TEXT[],
    "capacity" INTEGER NOT NULL,
    "order_number" TEXT,
    "order_date" DATE,
    "order_file_id" UUID,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supporter_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "supporter_event" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "supporter_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "from_status" TEXT NOT NULL,
    "to_status" TEXT NOT NULL,
    "comment" TEXT,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supporter_event_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "supporter_rule_region_id_number_key" ON "supporter_rule"("region_id", "number");

-- CreateIndex
CREATE INDEX "supporter_region_id_status_created_at_idx" ON "supporter"("region_id", "status", "created_at");

-- CreateIndex
CREATE INDEX "supporter_region_id_municipality_id_idx" ON "supporter"("region_id", "municipality_id");

-- CreateIndex
CREATE INDEX "supporter_region_id_organization_id_idx" ON "supporter"("region_id", "organization_id");

-- CreateIndex
CREATE INDEX "supporter_region_id_director_id_idx" ON "supporter"("region_id", "director_id");

-- CreateIndex
CREATE INDEX "supporter_event_region_id_supporter_id_at_idx" ON "supporter_event"("region_id", "supporter_id", "at");

-- AddForeignKey
ALTER TABLE "supporter" ADD CONSTRAINT "supporter_region_id_release_id_fkey" FOREIGN KEY ("region_id", "release_id") REFERENCES "release"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supporter_event" ADD CONSTRAINT "supporter_event_region_id_supporter_id_fkey" FOREIGN KEY ("region_id", "supporter_id") REFERENCES "supporter"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- From here on written by hand.
ALTER TABLE "supporter" ADD CONSTRAINT "supporter_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "supporter" ADD CONSTRAINT "supporter_municipality_fkey" FOREIGN KEY ("region_id", "municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "supporter" ADD CONSTRAINT "supporter_director_fkey" FOREIGN KEY ("region_id", "director_id") REFERENCES "director"("region_id", "id");
ALTER TABLE "supporter" ADD CONSTRAINT "supporter_order_file_fkey" FOREIGN KEY ("region_id", "order_file_id") REFERENCES "stored_file"("region_id", "id");
ALTER TABLE "supporter" ADD CONSTRAINT "supporter_capacity" CHECK ("capacity" > 0);
-- In force only by an order that a person gave.
ALTER TABLE "supporter" ADD CONSTRAINT "supporter_by_order" CHECK ("status" NOT IN ('confirmed', 'ended') OR ("order_number" IS NOT NULL AND "order_date" IS NOT NULL AND "decided_by_id" IS NOT NULL));
-- One site of an organization and one mentorship of a person in force.
CREATE UNIQUE INDEX "supporter_one_site" ON "supporter" ("region_id", "organization_id") WHERE "kind" = 'base_site' AND "status" = 'confirmed';
CREATE UNIQUE INDEX "supporter_one_mentor" ON "supporter" ("region_id", "director_id") WHERE "kind" = 'mentor' AND "status" = 'confirmed';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['supporter', 'supporter_event', 'supporter_rule']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))
      WITH CHECK (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))', name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', name);
    EXECUTE format('GRANT SELECT ON %I TO smer_app, smer_readonly', name);
    EXECUTE format('GRANT INSERT ON %I TO smer_app', name);
  END LOOP;
  GRANT UPDATE ON supporter TO smer_app;
  FOREACH name IN ARRAY ARRAY['supporter_event', 'supporter_rule']
  LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
