-- AlterTable
ALTER TABLE "release" ADD COLUMN     "smallest_group" INTEGER NOT NULL DEFAULT 5;

-- AlterTable
ALTER TABLE "region" ADD COLUMN     "smallest_group" INTEGER NOT NULL DEFAULT 5;

-- Below five a group points at persons, whatever a region wants; old releases keep the five they were published with.
ALTER TABLE "region" ADD CONSTRAINT "region_smallest_group_check" CHECK ("smallest_group" BETWEEN 5 AND 20);
