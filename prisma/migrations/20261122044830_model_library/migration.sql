-- AlterTable
ALTER TABLE "model_version" ADD COLUMN     "based_on_id" UUID;

-- CreateTable
CREATE TABLE "library_model" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "level" "model_level" NOT NULL,
    "document" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "published_at" DATE NOT NULL,

    CONSTRAINT "library_model_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "library_model_content_hash_key" ON "library_model"("content_hash");

-- AddForeignKey
ALTER TABLE "model_version" ADD CONSTRAINT "model_version_based_on_id_fkey" FOREIGN KEY ("based_on_id") REFERENCES "library_model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on written by hand. No tenant: every region reads it, what is published is never changed or taken back.
REVOKE ALL ON "library_model" FROM PUBLIC;
GRANT SELECT ON "library_model" TO smer_app, smer_readonly;
GRANT INSERT ON "library_model" TO smer_app;

CREATE FUNCTION keep_library_model() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published library_model is never changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep_library_model BEFORE UPDATE OR DELETE ON "library_model" FOR EACH ROW EXECUTE FUNCTION keep_library_model();
