-- AlterTable
ALTER TABLE "cycle_participant" ADD COLUMN     "hardship_percent" DECIMAL(5,2),
ADD COLUMN     "is_remote" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "later_shift_percent" DECIMAL(5,2),
ADD COLUMN     "other_language_percent" DECIMAL(5,2),
ADD COLUMN     "special_needs_percent" DECIMAL(5,2),
ADD COLUMN     "wear_percent" DECIMAL(5,2);

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "hardship_percent" DECIMAL(5,2),
ADD COLUMN     "is_remote" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "later_shift_percent" DECIMAL(5,2),
ADD COLUMN     "other_language_percent" DECIMAL(5,2),
ADD COLUMN     "special_needs_percent" DECIMAL(5,2),
ADD COLUMN     "wear_percent" DECIMAL(5,2);


-- A share is a share.
ALTER TABLE "organization" ADD CONSTRAINT "organization_conditions" CHECK (
  coalesce("special_needs_percent", 0) BETWEEN 0 AND 100 AND coalesce("hardship_percent", 0) BETWEEN 0 AND 100 AND coalesce("other_language_percent", 0) BETWEEN 0 AND 100
  AND coalesce("later_shift_percent", 0) BETWEEN 0 AND 100 AND coalesce("wear_percent", 0) BETWEEN 0 AND 100
);
