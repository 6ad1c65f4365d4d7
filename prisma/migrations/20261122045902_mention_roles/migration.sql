-- AlterTable
ALTER TABLE "cell_message" ADD COLUMN     "mention_roles" TEXT[] DEFAULT ARRAY[]::TEXT[];
