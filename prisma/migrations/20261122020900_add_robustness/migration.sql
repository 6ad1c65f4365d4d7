-- CreateTable
CREATE TABLE "weight_set" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "model_version_id" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "seed" INTEGER NOT NULL,
    "spread_percent" INTEGER NOT NULL,
    "factors" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "weight_set_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "release_robustness" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "weight_set_id" UUID NOT NULL,
    "rounding_draws" INTEGER NOT NULL,
    "region_low" INTEGER[],
    "region_high" INTEGER[],
    "cluster_low" INTEGER[],
    "cluster_high" INTEGER[],
    "rounding_low" INTEGER[],
    "rounding_high" INTEGER[],
    "report" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "release_robustness_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "weight_set_region_id_model_version_id_key" ON "weight_set"("region_id", "model_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_robustness_region_id_release_id_key" ON "release_robustness"("region_id", "release_id");


-- From here on written by hand: what the schema language cannot say.

ALTER TABLE "weight_set" ADD CONSTRAINT "weight_set_model_version_fkey" FOREIGN KEY ("region_id", "model_version_id") REFERENCES "model_version"("region_id", "id");
ALTER TABLE "release_robustness" ADD CONSTRAINT "release_robustness_release_fkey" FOREIGN KEY ("region_id", "release_id") REFERENCES "release"("region_id", "id");
ALTER TABLE "release_robustness" ADD CONSTRAINT "release_robustness_weight_set_fkey" FOREIGN KEY ("region_id", "weight_set_id") REFERENCES "weight_set"("region_id", "id");

-- Values that must not reach a column unchecked.
ALTER TABLE "weight_set" ADD CONSTRAINT "weight_set_shape" CHECK ("count" > 0 AND "spread_percent" BETWEEN 0 AND 100 AND octet_length("factors") % (4 * "count") = 0);
ALTER TABLE "release_robustness"
  ADD CONSTRAINT "release_robustness_region_shape" CHECK (cardinality("region_low") = cardinality("region_high") AND cardinality("cluster_low") = cardinality("region_low") AND cardinality("cluster_high") = cardinality("region_low")),
  ADD CONSTRAINT "release_robustness_rounding_shape" CHECK (cardinality("rounding_low") = cardinality("rounding_high") AND cardinality("rounding_low") IN (0, cardinality("region_low")));

-- Tenant isolation, and history that is appended and never changed.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['weight_set', 'release_robustness']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))
      WITH CHECK (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))', name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', name);
    EXECUTE format('GRANT SELECT ON %I TO smer_app, smer_readonly', name);
    EXECUTE format('GRANT INSERT ON %I TO smer_app', name);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
