-- AlterTable
ALTER TABLE "cycle_participant" ADD COLUMN     "years_in_post" SMALLINT;

-- AlterTable
ALTER TABLE "release" ADD COLUMN     "history" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "score_card" ADD COLUMN     "adjustment_contributions" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "adjustments" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
ADD COLUMN     "group_scores" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
ADD COLUMN     "line_small_base" BYTEA NOT NULL DEFAULT '\x',
ADD COLUMN     "line_weights" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "outcome" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "outcome_rule" SMALLINT NOT NULL DEFAULT -1,
ADD COLUMN     "weight_set" SMALLINT NOT NULL DEFAULT -1;
