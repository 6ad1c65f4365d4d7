-- CreateTable
CREATE TABLE "action_evidence" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "recommendation_id" UUID,
    "decision_point_id" UUID,
    "title" TEXT NOT NULL,
    "file_id" UUID,
    "link" TEXT,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "action_evidence_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "action_evidence_region_id_recommendation_id_idx" ON "action_evidence"("region_id", "recommendation_id");

-- CreateIndex
CREATE INDEX "action_evidence_region_id_decision_point_id_idx" ON "action_evidence"("region_id", "decision_point_id");

-- AddForeignKey
ALTER TABLE "action_evidence" ADD CONSTRAINT "action_evidence_region_id_recommendation_id_fkey" FOREIGN KEY ("region_id", "recommendation_id") REFERENCES "recommendation"("region_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "action_evidence" ADD CONSTRAINT "action_evidence_region_id_decision_point_id_fkey" FOREIGN KEY ("region_id", "decision_point_id") REFERENCES "decision_point"("region_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "action_evidence" ADD CONSTRAINT "action_evidence_region_id_file_id_fkey" FOREIGN KEY ("region_id", "file_id") REFERENCES "stored_file"("region_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- From here on written by hand.
ALTER TABLE "action_evidence" ADD CONSTRAINT "action_evidence_one_subject" CHECK (num_nonnulls("recommendation_id", "decision_point_id") = 1);
ALTER TABLE "action_evidence" ADD CONSTRAINT "action_evidence_file_or_link" CHECK (num_nonnulls("file_id", "link") = 1);
ALTER TABLE "action_evidence" ADD CONSTRAINT "action_evidence_link_scheme" CHECK ("link" IS NULL OR "link" ~ '^https?://');
ALTER TABLE "action_evidence" ADD CONSTRAINT "action_evidence_withdrawn_whole" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_by_id" IS NULL));
ALTER TABLE "action_evidence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "action_evidence" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "action_evidence" USING (region_id = (SELECT nullif(current_setting('app.region_id', true), '')::uuid))
  WITH CHECK (region_id = (SELECT nullif(current_setting('app.region_id', true), '')::uuid));
REVOKE ALL ON "action_evidence" FROM PUBLIC;
GRANT SELECT ON "action_evidence" TO smer_app, smer_readonly;
GRANT INSERT, UPDATE ON "action_evidence" TO smer_app;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "action_evidence" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER keep_action_evidence BEFORE UPDATE OR DELETE ON "action_evidence" FOR EACH ROW EXECUTE FUNCTION end_once('{withdrawn_at,withdrawn_by_id}');
