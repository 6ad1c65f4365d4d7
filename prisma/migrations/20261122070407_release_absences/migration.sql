-- AlterTable
ALTER TABLE "release" ADD COLUMN     "absences" JSONB NOT NULL DEFAULT '[]';
