-- CreateTable
CREATE TABLE "peer_rule" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "weights" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "peer_rule_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "release_peers" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "rule" JSONB NOT NULL,
    "size" INTEGER NOT NULL,
    "members" INTEGER[],
    "distances" INTEGER[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "release_peers_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "own_peer_group" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "organization_ids" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "own_peer_group_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "model_supplement" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "core_version_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "model_supplement_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "peer_rule_region_id_number_key" ON "peer_rule"("region_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "release_peers_region_id_release_id_key" ON "release_peers"("region_id", "release_id");

-- CreateIndex
CREATE INDEX "own_peer_group_region_id_user_id_organization_id_created_at_idx" ON "own_peer_group"("region_id", "user_id", "organization_id", "created_at");

-- CreateIndex
CREATE INDEX "model_supplement_region_id_version_id_created_at_idx" ON "model_supplement"("region_id", "version_id", "created_at");

-- CreateIndex
CREATE INDEX "model_supplement_region_id_core_version_id_idx" ON "model_supplement"("region_id", "core_version_id");


-- From here on written by hand: what the schema language cannot say.

ALTER TABLE "model_supplement" ADD CONSTRAINT "model_supplement_version_fkey" FOREIGN KEY ("region_id", "version_id") REFERENCES "model_version"("region_id", "id");
ALTER TABLE "model_supplement" ADD CONSTRAINT "model_supplement_core_fkey" FOREIGN KEY ("region_id", "core_version_id") REFERENCES "model_version"("region_id", "id");
ALTER TABLE "release_peers" ADD CONSTRAINT "release_peers_release_fkey" FOREIGN KEY ("region_id", "release_id") REFERENCES "release"("region_id", "id");
ALTER TABLE "own_peer_group" ADD CONSTRAINT "own_peer_group_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");

-- Values that must not reach a column unchecked.
ALTER TABLE "peer_rule" ADD CONSTRAINT "peer_rule_size" CHECK ("size" > 0);
ALTER TABLE "release_peers" ADD CONSTRAINT "release_peers_shape" CHECK ("size" > 0 AND cardinality("members") = cardinality("distances") AND cardinality("members") % "size" = 0);
ALTER TABLE "own_peer_group" ADD CONSTRAINT "own_peer_group_size" CHECK (cardinality("organization_ids") BETWEEN 0 AND 100);

-- Tenant isolation, and facts that are appended and never changed.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['model_supplement', 'peer_rule', 'release_peers', 'own_peer_group']
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
