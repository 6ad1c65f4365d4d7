-- AlterTable
ALTER TABLE "submission_step" ADD COLUMN     "due_on" DATE;

-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "return_due_on" DATE;
