-- CreateEnum
CREATE TYPE "statistics_line_state" AS ENUM ('undecided', 'matched', 'assigned', 'left_out');

-- AlterTable
-- By hand: what is stored stays, and the check is said again of the new type.
ALTER TABLE "statistics_line" DROP CONSTRAINT "statistics_line_state";
ALTER TABLE "statistics_line" ALTER COLUMN "state" TYPE "statistics_line_state" USING "state"::"statistics_line_state";
ALTER TABLE "statistics_line" ADD CONSTRAINT "statistics_line_whose" CHECK ("organization_id" IS NOT NULL OR "state" IN ('undecided', 'left_out'));

-- Nothing of a tenant is deleted: a row of a mapping that is not wanted is marked, and stays unused.
DROP INDEX "statistics_mapping_row_region_id_mapping_id_section_line_gr_key";
ALTER TABLE "statistics_mapping_row" ADD COLUMN "removed_at" TIMESTAMPTZ(3);
CREATE INDEX "statistics_mapping_row_region_id_mapping_id_idx" ON "statistics_mapping_row"("region_id", "mapping_id");
REVOKE DELETE ON "statistics_mapping_row" FROM smer_app;
