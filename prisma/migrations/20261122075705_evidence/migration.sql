-- AlterTable
ALTER TABLE "appeal_file" ADD COLUMN     "item_id" UUID;

-- CreateTable
CREATE TABLE "file_upload" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    "swept_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_upload_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "level" "check_level" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "evidence_version" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "file_id" UUID,
    "link" TEXT,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_version_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "evidence_cell" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "slot" SMALLINT NOT NULL,
    "attached_by_id" UUID NOT NULL,
    "attached_at" TIMESTAMPTZ(3) NOT NULL,
    "detached_by_id" UUID,
    "detached_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_cell_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "file_upload_region_id_created_by_id_created_at_idx" ON "file_upload"("region_id", "created_by_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "file_upload_region_id_key_key" ON "file_upload"("region_id", "key");

-- CreateIndex
CREATE INDEX "evidence_region_id_submission_id_idx" ON "evidence"("region_id", "submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_version_region_id_evidence_id_number_key" ON "evidence_version"("region_id", "evidence_id", "number");

-- CreateIndex
CREATE INDEX "evidence_cell_region_id_evidence_id_idx" ON "evidence_cell"("region_id", "evidence_id");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_region_id_submission_id_fkey" FOREIGN KEY ("region_id", "submission_id") REFERENCES "submission"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_region_id_evidence_id_fkey" FOREIGN KEY ("region_id", "evidence_id") REFERENCES "evidence"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_region_id_file_id_fkey" FOREIGN KEY ("region_id", "file_id") REFERENCES "stored_file"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_cell" ADD CONSTRAINT "evidence_cell_region_id_evidence_id_fkey" FOREIGN KEY ("region_id", "evidence_id") REFERENCES "evidence"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on written by hand.
ALTER TABLE "appeal_file" ADD CONSTRAINT "appeal_file_item_fkey" FOREIGN KEY ("region_id", "item_id") REFERENCES "appeal_item"("region_id", "id");
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_file_or_link" CHECK (num_nonnulls("file_id", "link") = 1);
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_link_scheme" CHECK ("link" IS NULL OR "link" ~ '^https?://');
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_counts" CHECK ("number" >= 1);
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_withdrawn_whole" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_by_id" IS NULL));
ALTER TABLE "evidence_cell" ADD CONSTRAINT "evidence_cell_detached_whole" CHECK (("detached_at" IS NULL) = ("detached_by_id" IS NULL));
ALTER TABLE "file_upload" ADD CONSTRAINT "file_upload_one_end" CHECK ("taken_at" IS NULL OR "swept_at" IS NULL);
-- A cell carries the same evidence once at a time.
CREATE UNIQUE INDEX "evidence_cell_once" ON "evidence_cell"("region_id", "evidence_id", "slot") WHERE "detached_at" IS NULL;
-- What the sweeper looks for.
CREATE INDEX "file_upload_on_its_way" ON "file_upload"("region_id", "created_at") WHERE "taken_at" IS NULL AND "swept_at" IS NULL;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['file_upload', 'evidence', 'evidence_version', 'evidence_cell']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))
      WITH CHECK (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))', name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', name);
    EXECUTE format('GRANT SELECT ON %I TO smer_app, smer_readonly', name);
    EXECUTE format('GRANT INSERT ON %I TO smer_app', name);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "evidence_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT UPDATE ON "file_upload", "evidence", "evidence_cell" TO smer_app;

-- Each of them ends once, in the columns named; nothing else of it changes. The region is left to row-level security.
CREATE FUNCTION end_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ending text[] := TG_ARGV[0]::text[];
  is_ended boolean;
BEGIN
  SELECT bool_or(to_jsonb(OLD) -> name <> 'null'::jsonb) INTO is_ended FROM unnest(ending) AS name;
  IF TG_OP = 'DELETE' OR is_ended OR (to_jsonb(NEW) - ending - 'region_id') <> (to_jsonb(OLD) - ending - 'region_id') THEN
    RAISE EXCEPTION 'a row of % ends once and never changes', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_upload BEFORE UPDATE OR DELETE ON "file_upload" FOR EACH ROW EXECUTE FUNCTION end_once('{taken_at,swept_at}');
CREATE TRIGGER keep_evidence BEFORE UPDATE OR DELETE ON "evidence" FOR EACH ROW EXECUTE FUNCTION end_once('{withdrawn_at,withdrawn_by_id}');
CREATE TRIGGER keep_cell BEFORE UPDATE OR DELETE ON "evidence_cell" FOR EACH ROW EXECUTE FUNCTION end_once('{detached_at,detached_by_id}');
