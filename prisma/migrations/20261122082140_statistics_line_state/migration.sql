-- CreateEnum
CREATE TYPE "statistics_line_state" AS ENUM ('undecided', 'matched', 'assigned', 'left_out');

-- AlterTable
-- By hand: what is stored stays, and the check is said again of the new type.
ALTER TABLE "statistics_line" DROP CONSTRAINT "statistics_line_state";
ALTER TABLE "statistics_line" ALTER COLUMN "state" TYPE "statistics_line_state" USING "state"::"statistics_line_state";
ALTER TABLE "statistics_line" ADD CONSTRAINT "statistics_line_whose" CHECK ("organization_id" IS NOT NULL OR "state" IN ('undecided', 'left_out'));
