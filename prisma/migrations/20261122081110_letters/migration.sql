-- AlterTable
ALTER TABLE "recommendation" ADD COLUMN     "letter_id" UUID;

-- CreateIndex
CREATE INDEX "recommendation_region_id_letter_id_idx" ON "recommendation"("region_id", "letter_id");

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_region_id_letter_id_fkey" FOREIGN KEY ("region_id", "letter_id") REFERENCES "document"("region_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
