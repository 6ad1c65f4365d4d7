-- AlterTable
ALTER TABLE "municipality" ADD COLUMN     "tile_column" SMALLINT,
ADD COLUMN     "tile_row" SMALLINT;

-- CreateTable
CREATE TABLE "result_acquaintance" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "director_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "opinion" TEXT,
    "is_on_paper" BOOLEAN NOT NULL DEFAULT false,
    "marked_by_id" UUID NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "result_acquaintance_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "result_acquaintance_region_id_release_id_director_id_organi_key" ON "result_acquaintance"("region_id", "release_id", "director_id", "organization_id", "number");

-- CreateIndex
CREATE INDEX "saved_view_region_id_user_id_page_idx" ON "saved_view"("region_id", "user_id", "page");


-- From here on written by hand: what the schema language cannot say.

ALTER TABLE "municipality" ADD CONSTRAINT "municipality_tile" CHECK (("tile_column" IS NULL) = ("tile_row" IS NULL) AND "tile_column" BETWEEN 0 AND 99 AND "tile_row" BETWEEN 0 AND 99);
ALTER TABLE "result_acquaintance" ADD CONSTRAINT "result_acquaintance_release_fkey" FOREIGN KEY ("region_id", "release_id") REFERENCES "release"("region_id", "id");
ALTER TABLE "result_acquaintance" ADD CONSTRAINT "result_acquaintance_director_fkey" FOREIGN KEY ("region_id", "director_id") REFERENCES "director"("region_id", "id");
ALTER TABLE "result_acquaintance" ADD CONSTRAINT "result_acquaintance_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "result_acquaintance" ADD CONSTRAINT "result_acquaintance_number" CHECK ("number" > 0);
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_address" CHECK (length("page") BETWEEN 1 AND 200 AND length("search") <= 2000 AND length("name") BETWEEN 1 AND 80);
CREATE UNIQUE INDEX "saved_view_one_name" ON "saved_view" ("region_id", "user_id", "page", "name") WHERE "removed_at" IS NULL;
CREATE UNIQUE INDEX "saved_view_one_default" ON "saved_view" ("region_id", "user_id", "page") WHERE "is_default" AND "removed_at" IS NULL;

-- Tenant isolation; acquaintances are appended and never changed, views are their owner's to change.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['result_acquaintance', 'saved_view']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))
      WITH CHECK (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))', name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', name);
    EXECUTE format('GRANT SELECT ON %I TO smer_app, smer_readonly', name);
    EXECUTE format('GRANT INSERT ON %I TO smer_app', name);
  END LOOP;
END $$;
GRANT UPDATE ON "saved_view" TO smer_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "result_acquaintance" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "result_acquaintance" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
