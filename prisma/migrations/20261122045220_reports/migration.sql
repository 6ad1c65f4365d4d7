-- CreateEnum
CREATE TYPE "report_status" AS ENUM ('scheduled', 'draft', 'submitted', 'returned', 'accepted', 'published');

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "template_id" UUID;

-- CreateTable
CREATE TABLE "report" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "municipality_id" UUID,
    "due_on" DATE NOT NULL,
    "status" "report_status" NOT NULL,
    "document_id" UUID,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "report_step" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "from" "report_status" NOT NULL,
    "to" "report_status" NOT NULL,
    "document_id" UUID,
    "reason" TEXT,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_step_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "document_template" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,
    "fields" TEXT[],
    "is_active" BOOLEAN NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_template_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "report_region_id_due_on_idx" ON "report"("region_id", "due_on");

-- CreateIndex
CREATE INDEX "report_region_id_municipality_id_due_on_idx" ON "report"("region_id", "municipality_id", "due_on");

-- CreateIndex
CREATE INDEX "report_step_region_id_report_id_at_idx" ON "report_step"("region_id", "report_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "document_template_region_id_kind_version_key" ON "document_template"("region_id", "kind", "version");

-- AddForeignKey
ALTER TABLE "report_step" ADD CONSTRAINT "report_step_region_id_report_id_fkey" FOREIGN KEY ("region_id", "report_id") REFERENCES "report"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on written by hand.
ALTER TABLE "report" ADD CONSTRAINT "report_once" UNIQUE NULLS NOT DISTINCT ("region_id", "period", "kind", "municipality_id");
ALTER TABLE "report" ADD CONSTRAINT "report_municipality_fkey" FOREIGN KEY ("region_id", "municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "report" ADD CONSTRAINT "report_document_fkey" FOREIGN KEY ("region_id", "document_id") REFERENCES "document"("region_id", "id");
ALTER TABLE "report_step" ADD CONSTRAINT "report_step_document_fkey" FOREIGN KEY ("region_id", "document_id") REFERENCES "document"("region_id", "id");
ALTER TABLE "document_template" ADD CONSTRAINT "document_template_file_fkey" FOREIGN KEY ("region_id", "file_id") REFERENCES "stored_file"("region_id", "id");
ALTER TABLE "document" ADD CONSTRAINT "document_template_fkey" FOREIGN KEY ("region_id", "template_id") REFERENCES "document_template"("region_id", "id");

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['report', 'report_step', 'document_template']
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
GRANT UPDATE ON "report" TO smer_app;
GRANT UPDATE ON "document_template" TO smer_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "report_step" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "report_step" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
