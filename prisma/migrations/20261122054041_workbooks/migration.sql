-- AlterEnum
ALTER TYPE "import_status" ADD VALUE 'undone';

-- AlterTable
ALTER TABLE "import" ADD COLUMN     "undone_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "value_history_region_id_import_id_idx" ON "value_history"("region_id", "import_id");
