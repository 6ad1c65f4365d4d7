-- CreateEnum
CREATE TYPE "statistics_form" AS ENUM ('fsnOo1', 'fsnOo2', 'register');

-- CreateEnum
CREATE TYPE "statistics_file_status" AS ENUM ('uploaded', 'reading', 'read', 'refused', 'failed', 'compared');

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('workbook', 'last_period', 'register', 'statistics');

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "inn" TEXT,
ADD COLUMN     "is_branch" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "kpp" TEXT,
ADD COLUMN     "ogrn" TEXT,
ADD COLUMN     "okpo" TEXT;

-- AlterTable
ALTER TABLE "import" ADD COLUMN     "kind" "import_kind" NOT NULL DEFAULT 'workbook',
ADD COLUMN     "origin" JSONB;

-- CreateTable
CREATE TABLE "statistics_mapping" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "form" "statistics_form" NOT NULL,
    "edition" SMALLINT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statistics_mapping_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "statistics_mapping_row" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mapping_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "graph" TEXT NOT NULL,
    "field_key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unit" TEXT NOT NULL,

    CONSTRAINT "statistics_mapping_row_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "statistics_file" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "mapping_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "status" "statistics_file_status" NOT NULL,
    "refusal" JSONB,
    "value_rows" INTEGER NOT NULL DEFAULT 0,
    "file_date" DATE NOT NULL,
    "import_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statistics_file_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "statistics_line" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "statistics_file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sheet" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "inn" TEXT,
    "kpp" TEXT,
    "ogrn" TEXT,
    "okpo" TEXT,
    "is_branch" BOOLEAN,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "organization_id" UUID,
    "candidates" UUID[],
    "amounts" JSONB NOT NULL,
    "faults" JSONB NOT NULL,

    CONSTRAINT "statistics_line_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "statistics_mapping_region_id_model_id_form_edition_key" ON "statistics_mapping"("region_id", "model_id", "form", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "statistics_mapping_row_region_id_mapping_id_section_line_gr_key" ON "statistics_mapping_row"("region_id", "mapping_id", "section", "line", "graph", "field_key");

-- CreateIndex
CREATE INDEX "statistics_file_region_id_cycle_id_created_at_idx" ON "statistics_file"("region_id", "cycle_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "statistics_line_region_id_statistics_file_id_position_key" ON "statistics_line"("region_id", "statistics_file_id", "position");

-- CreateIndex
CREATE INDEX "organization_region_id_inn_idx" ON "organization"("region_id", "inn");

-- CreateIndex
CREATE UNIQUE INDEX "organization_region_id_okpo_key" ON "organization"("region_id", "okpo");

-- AddForeignKey
ALTER TABLE "statistics_mapping_row" ADD CONSTRAINT "statistics_mapping_row_region_id_mapping_id_fkey" FOREIGN KEY ("region_id", "mapping_id") REFERENCES "statistics_mapping"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistics_file" ADD CONSTRAINT "statistics_file_region_id_mapping_id_fkey" FOREIGN KEY ("region_id", "mapping_id") REFERENCES "statistics_mapping"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistics_line" ADD CONSTRAINT "statistics_line_region_id_statistics_file_id_fkey" FOREIGN KEY ("region_id", "statistics_file_id") REFERENCES "statistics_file"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on written by hand.
ALTER TABLE "statistics_mapping" ADD CONSTRAINT "statistics_mapping_model_fkey" FOREIGN KEY ("region_id", "model_id") REFERENCES "indicator_model"("region_id", "id");
ALTER TABLE "statistics_mapping" ADD CONSTRAINT "statistics_mapping_edition" CHECK (("form" = 'register') = ("edition" = 0));
ALTER TABLE "statistics_file" ADD CONSTRAINT "statistics_file_cycle_fkey" FOREIGN KEY ("region_id", "cycle_id") REFERENCES "cycle"("region_id", "id");
ALTER TABLE "statistics_file" ADD CONSTRAINT "statistics_file_stored_fkey" FOREIGN KEY ("region_id", "file_id") REFERENCES "stored_file"("region_id", "id");
ALTER TABLE "statistics_file" ADD CONSTRAINT "statistics_file_import_fkey" FOREIGN KEY ("region_id", "import_id") REFERENCES "import"("region_id", "id");
ALTER TABLE "statistics_line" ADD CONSTRAINT "statistics_line_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "statistics_line" ADD CONSTRAINT "statistics_line_state" CHECK ("state" IN ('matched', 'undecided', 'assigned', 'left_out') AND ("organization_id" IS NOT NULL OR "state" IN ('undecided', 'left_out')));

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['statistics_mapping', 'statistics_mapping_row', 'statistics_file', 'statistics_line']
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
-- What a mapping said on the day of an import is kept with the import; a row that is not wanted goes.
GRANT DELETE ON "statistics_mapping_row" TO smer_app;
