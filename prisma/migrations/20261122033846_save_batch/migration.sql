-- CreateTable
CREATE TABLE "save_batch" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "save_batch_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "save_batch_region_id_submission_id_idx" ON "save_batch"("region_id", "submission_id");

-- AddForeignKey
ALTER TABLE "save_batch" ADD CONSTRAINT "save_batch_region_id_submission_id_fkey" FOREIGN KEY ("region_id", "submission_id") REFERENCES "submission"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on written by hand.
ALTER TABLE "save_batch" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "save_batch" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "save_batch" USING (region_id = (SELECT nullif(current_setting('app.region_id', true), '')::uuid))
  WITH CHECK (region_id = (SELECT nullif(current_setting('app.region_id', true), '')::uuid));
REVOKE ALL ON "save_batch" FROM PUBLIC;
GRANT SELECT ON "save_batch" TO smer_app, smer_readonly;
GRANT INSERT ON "save_batch" TO smer_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "save_batch" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "save_batch" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
