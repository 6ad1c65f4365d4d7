-- CreateEnum
CREATE TYPE "document_status" AS ENUM ('queued', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "sheet_purpose" AS ENUM ('acquaintance', 'signature');

-- CreateEnum
CREATE TYPE "sheet_mark" AS ENUM ('acquainted', 'signed', 'refused');

-- CreateTable
CREATE TABLE "document" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "release_id" UUID NOT NULL,
    "municipality_id" UUID,
    "organization_id" UUID,
    "director_id" UUID,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "with_names" BOOLEAN NOT NULL,
    "parameters" JSONB NOT NULL,
    "status" "document_status" NOT NULL,
    "job_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),
    "content" JSONB,
    "content_hash" TEXT,
    "docx_file_id" UUID,
    "pdf_file_id" UUID,
    "xlsx_file_id" UUID,

    CONSTRAINT "document_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "document_sheet_line" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "purpose" "sheet_purpose" NOT NULL,
    "position" INTEGER NOT NULL,
    "person_name" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "user_id" UUID,
    "mark" "sheet_mark",
    "marked_on" DATE,
    "reason" TEXT,
    "marked_by_id" UUID,
    "marked_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_sheet_line_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "document_region_id_created_at_idx" ON "document"("region_id", "created_at");

-- CreateIndex
CREATE INDEX "document_region_id_municipality_id_created_at_idx" ON "document"("region_id", "municipality_id", "created_at");

-- CreateIndex
CREATE INDEX "document_region_id_director_id_created_at_idx" ON "document"("region_id", "director_id", "created_at");

-- CreateIndex
CREATE INDEX "document_region_id_job_id_status_idx" ON "document"("region_id", "job_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "document_region_id_year_number_key" ON "document"("region_id", "year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "document_region_id_job_id_kind_director_id_organization_id_key" ON "document"("region_id", "job_id", "kind", "director_id", "organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_sheet_line_region_id_document_id_purpose_position_key" ON "document_sheet_line"("region_id", "document_id", "purpose", "position");

-- AddForeignKey
ALTER TABLE "document_sheet_line" ADD CONSTRAINT "document_sheet_line_region_id_document_id_fkey" FOREIGN KEY ("region_id", "document_id") REFERENCES "document"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on written by hand.
ALTER TABLE "document" ADD CONSTRAINT "document_release_fkey" FOREIGN KEY ("region_id", "release_id") REFERENCES "release"("region_id", "id");
ALTER TABLE "document" ADD CONSTRAINT "document_municipality_fkey" FOREIGN KEY ("region_id", "municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "document" ADD CONSTRAINT "document_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "document" ADD CONSTRAINT "document_director_fkey" FOREIGN KEY ("region_id", "director_id") REFERENCES "director"("region_id", "id");
ALTER TABLE "document" ADD CONSTRAINT "document_docx_fkey" FOREIGN KEY ("region_id", "docx_file_id") REFERENCES "stored_file"("region_id", "id");
ALTER TABLE "document" ADD CONSTRAINT "document_pdf_fkey" FOREIGN KEY ("region_id", "pdf_file_id") REFERENCES "stored_file"("region_id", "id");
ALTER TABLE "document" ADD CONSTRAINT "document_xlsx_fkey" FOREIGN KEY ("region_id", "xlsx_file_id") REFERENCES "stored_file"("region_id", "id");
ALTER TABLE "document" ADD CONSTRAINT "document_ready_whole" CHECK ("status" <> 'ready' OR ("content" IS NOT NULL AND "content_hash" IS NOT NULL AND "docx_file_id" IS NOT NULL AND "pdf_file_id" IS NOT NULL AND "ready_at" IS NOT NULL));
ALTER TABLE "document_sheet_line" ADD CONSTRAINT "document_sheet_line_marked_whole" CHECK (("mark" IS NULL) = ("marked_on" IS NULL) AND ("mark" IS NULL) = ("marked_by_id" IS NULL) AND ("mark" = 'refused') = ("reason" IS NOT NULL));

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['document', 'document_sheet_line']
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

-- A document that is ready says the same for ever.
CREATE FUNCTION keep_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The region is left to row-level security, which refuses to move a row.
  IF TG_OP = 'DELETE' OR (OLD.status = 'ready' AND (to_jsonb(NEW) - 'region_id') <> (to_jsonb(OLD) - 'region_id')) THEN
    RAISE EXCEPTION 'a ready document is immutable' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_document BEFORE UPDATE OR DELETE ON "document" FOR EACH ROW EXECUTE FUNCTION keep_document();

-- A line is marked once.
CREATE FUNCTION keep_sheet_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE marking text[] := ARRAY['region_id', 'mark', 'marked_on', 'reason', 'marked_by_id', 'marked_at'];
BEGIN
  IF TG_OP = 'DELETE' OR OLD.mark IS NOT NULL OR (to_jsonb(NEW) - marking) <> (to_jsonb(OLD) - marking) THEN
    RAISE EXCEPTION 'a line of a sheet is marked once and never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_sheet_line BEFORE UPDATE OR DELETE ON "document_sheet_line" FOR EACH ROW EXECUTE FUNCTION keep_sheet_line();
