-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('ministry_analyst', 'ministry_approver', 'regional_operator', 'municipal_specialist', 'municipal_head', 'director', 'organization_delegate', 'region_administrator', 'auditor');

-- CreateEnum
CREATE TYPE "cycle_kind" AS ENUM ('normative', 'personnel', 'efficiency', 'attestation');

-- CreateEnum
CREATE TYPE "cycle_status" AS ENUM ('draft', 'open', 'closed');

-- CreateEnum
CREATE TYPE "job_status" AS ENUM ('waiting', 'running', 'failed', 'done');

-- CreateEnum
CREATE TYPE "model_level" AS ENUM ('regional', 'municipal');

-- CreateEnum
CREATE TYPE "model_version_status" AS ENUM ('draft', 'review', 'approved', 'withdrawn');

-- CreateEnum
CREATE TYPE "region_kind" AS ENUM ('ministry', 'municipality', 'operator');

-- CreateEnum
CREATE TYPE "founder_level" AS ENUM ('regional', 'municipal');

-- CreateEnum
CREATE TYPE "organization_size" AS ENUM ('small', 'medium', 'large');

-- CreateEnum
CREATE TYPE "submission_status" AS ENUM ('filling', 'submitted', 'confirmed', 'accepted');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('uploaded', 'checking', 'ready', 'refused', 'committed', 'failed');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT,
    "blocked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_assignment" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "municipality_id" UUID,
    "organization_id" UUID,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "delegated_from_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_assignment_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "chosen_region_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "municipality_id" UUID,
    "organization_id" UUID,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "blocked_until" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "account_event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,
    "event" TEXT NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "account_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "event" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "request_id" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "cycle" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "model_version_id" UUID NOT NULL,
    "previous_cycle_id" UUID,
    "kind" "cycle_kind" NOT NULL DEFAULT 'efficiency',
    "title" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "status" "cycle_status" NOT NULL,
    "collection_from" DATE NOT NULL,
    "deadline" DATE NOT NULL,
    "deadline_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "cycle_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "cycle_participant" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "appointment_id" UUID NOT NULL,
    "director_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "director_name" TEXT NOT NULL,
    "organization_name" TEXT NOT NULL,
    "organization_code" TEXT NOT NULL,
    "organization_type" TEXT NOT NULL,
    "is_acting" BOOLEAN NOT NULL,
    "is_rural" BOOLEAN NOT NULL,
    "is_small" BOOLEAN NOT NULL,
    "has_selection" BOOLEAN NOT NULL,
    "is_first_cycle" BOOLEAN NOT NULL,
    "size" "organization_size" NOT NULL,
    "year_share" DECIMAL(5,4) NOT NULL,

    CONSTRAINT "cycle_participant_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "job" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" "job_status" NOT NULL,
    "owner_id" UUID,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "reason" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "mail_message" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_message_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "indicator_model" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" "model_level" NOT NULL,
    "municipality_id" UUID,

    CONSTRAINT "indicator_model_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "model_version" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "model_version_status" NOT NULL,
    "document" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "order_number" TEXT,
    "order_date" DATE,
    "signatory" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "model_version_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "director" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "last_name" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "patronymic" TEXT NOT NULL DEFAULT '',
    "user_id" UUID,

    CONSTRAINT "director_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "director_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "position" TEXT NOT NULL,
    "is_acting" BOOLEAN NOT NULL DEFAULT false,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "release" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "model_version_id" UUID NOT NULL,
    "engine_version" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "result_hash" TEXT NOT NULL,
    "participants" INTEGER NOT NULL,
    "clusters" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "release_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "release_publication" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,

    CONSTRAINT "release_publication_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "score_card" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "director_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "missing_percent" INTEGER NOT NULL,
    "level" SMALLINT NOT NULL,
    "capped_by" SMALLINT NOT NULL,
    "rank_region" INTEGER NOT NULL,
    "rank_region_of" INTEGER NOT NULL,
    "rank_municipality" INTEGER NOT NULL,
    "rank_municipality_of" INTEGER NOT NULL,
    "rank_cluster" INTEGER NOT NULL,
    "rank_cluster_of" INTEGER NOT NULL,
    "cluster" INTEGER NOT NULL,
    "direction_scores" BIGINT[],
    "direction_maxes" BIGINT[],
    "direction_thin" BYTEA NOT NULL,
    "line_states" BYTEA NOT NULL,
    "line_values" BIGINT[],
    "line_reached" SMALLINT[],
    "line_references" BIGINT[],
    "line_points" BIGINT[],
    "line_contributions" INTEGER[],

    CONSTRAINT "score_card_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "region" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "region_kind" NOT NULL,
    "time_zone" TEXT NOT NULL,
    "vocabulary" JSONB NOT NULL,
    "logo_file_id" UUID,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "is_urban" BOOLEAN NOT NULL,
    "time_zone" TEXT,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "organization" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "founder_level" "founder_level" NOT NULL,
    "is_rural" BOOLEAN NOT NULL,
    "is_small" BOOLEAN NOT NULL,
    "has_selection" BOOLEAN NOT NULL,
    "size" "organization_size" NOT NULL,
    "headcount" INTEGER NOT NULL,
    "opened_on" DATE,
    "closed_on" DATE,
    "successor_id" UUID,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "organization_name" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "organization_name_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "submission" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "status" "submission_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "self_values" BIGINT[],
    "self_states" BYTEA NOT NULL,
    "municipal_values" BIGINT[],
    "municipal_states" BYTEA NOT NULL,
    "verified_values" BIGINT[],
    "verified_states" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "value_history" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "layer" TEXT NOT NULL,
    "slots" SMALLINT[],
    "old_values" BIGINT[],
    "old_states" BYTEA NOT NULL,
    "new_values" BIGINT[],
    "new_states" BYTEA NOT NULL,
    "import_id" UUID,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "value_history_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "import" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "status" "import_status" NOT NULL,
    "preview" JSONB,
    "basis" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "committed_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "role_assignment_user_id_idx" ON "role_assignment"("user_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_region_id_token_hash_key" ON "invitation"("region_id", "token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "password_reset_token_hash_key" ON "password_reset"("token_hash");

-- CreateIndex
CREATE INDEX "account_event_user_id_at_idx" ON "account_event"("user_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_region_id_at_idx" ON "audit_event"("region_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_region_id_subject_kind_subject_id_idx" ON "audit_event"("region_id", "subject_kind", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_region_id_period_kind_model_version_id_key" ON "cycle"("region_id", "period", "kind", "model_version_id");

-- CreateIndex
CREATE INDEX "cycle_participant_region_id_organization_id_idx" ON "cycle_participant"("region_id", "organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_participant_region_id_cycle_id_position_key" ON "cycle_participant"("region_id", "cycle_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_participant_region_id_cycle_id_appointment_id_key" ON "cycle_participant"("region_id", "cycle_id", "appointment_id");

-- CreateIndex
CREATE INDEX "job_region_id_owner_id_created_at_idx" ON "job"("region_id", "owner_id", "created_at");

-- CreateIndex
CREATE INDEX "job_region_id_created_at_idx" ON "job"("region_id", "created_at");

-- CreateIndex
CREATE INDEX "mail_message_region_id_created_at_idx" ON "mail_message"("region_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_model_region_id_code_key" ON "indicator_model"("region_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "model_version_region_id_model_id_number_key" ON "model_version"("region_id", "model_id", "number");

-- CreateIndex
CREATE INDEX "director_region_id_user_id_idx" ON "director"("region_id", "user_id");

-- CreateIndex
CREATE INDEX "director_region_id_last_name_first_name_idx" ON "director"("region_id", "last_name", "first_name");

-- CreateIndex
CREATE INDEX "appointment_region_id_organization_id_idx" ON "appointment"("region_id", "organization_id");

-- CreateIndex
CREATE INDEX "appointment_region_id_director_id_idx" ON "appointment"("region_id", "director_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_region_id_cycle_id_number_key" ON "release"("region_id", "cycle_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "release_publication_region_id_release_id_key" ON "release_publication"("region_id", "release_id");

-- CreateIndex
CREATE INDEX "score_card_region_id_release_id_sort_order_idx" ON "score_card"("region_id", "release_id", "sort_order");

-- CreateIndex
CREATE INDEX "score_card_region_id_release_id_municipality_id_idx" ON "score_card"("region_id", "release_id", "municipality_id");

-- CreateIndex
CREATE INDEX "score_card_region_id_director_id_idx" ON "score_card"("region_id", "director_id");

-- CreateIndex
CREATE UNIQUE INDEX "score_card_region_id_release_id_participant_id_key" ON "score_card"("region_id", "release_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "region_slug_key" ON "region"("slug");

-- CreateIndex
CREATE INDEX "municipality_region_id_name_idx" ON "municipality"("region_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "municipality_region_id_code_key" ON "municipality"("region_id", "code");

-- CreateIndex
CREATE INDEX "organization_region_id_municipality_id_name_idx" ON "organization"("region_id", "municipality_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "organization_region_id_code_key" ON "organization"("region_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "organization_name_region_id_organization_id_valid_from_key" ON "organization_name"("region_id", "organization_id", "valid_from");

-- CreateIndex
CREATE INDEX "submission_region_id_cycle_id_municipality_id_idx" ON "submission"("region_id", "cycle_id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_region_id_cycle_id_organization_id_key" ON "submission"("region_id", "cycle_id", "organization_id");

-- CreateIndex
CREATE INDEX "value_history_region_id_submission_id_version_idx" ON "value_history"("region_id", "submission_id", "version");

-- CreateIndex
CREATE INDEX "import_region_id_cycle_id_created_at_idx" ON "import"("region_id", "cycle_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_region_id_key_key" ON "stored_file"("region_id", "key");

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_region_id_delegated_from_id_fkey" FOREIGN KEY ("region_id", "delegated_from_id") REFERENCES "role_assignment"("region_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_region_id_model_version_id_fkey" FOREIGN KEY ("region_id", "model_version_id") REFERENCES "model_version"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_participant" ADD CONSTRAINT "cycle_participant_region_id_cycle_id_fkey" FOREIGN KEY ("region_id", "cycle_id") REFERENCES "cycle"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_version" ADD CONSTRAINT "model_version_region_id_model_id_fkey" FOREIGN KEY ("region_id", "model_id") REFERENCES "indicator_model"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "director" ADD CONSTRAINT "director_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_region_id_director_id_fkey" FOREIGN KEY ("region_id", "director_id") REFERENCES "director"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_region_id_organization_id_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_region_id_cycle_id_fkey" FOREIGN KEY ("region_id", "cycle_id") REFERENCES "cycle"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_publication" ADD CONSTRAINT "release_publication_region_id_release_id_fkey" FOREIGN KEY ("region_id", "release_id") REFERENCES "release"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_card" ADD CONSTRAINT "score_card_region_id_release_id_fkey" FOREIGN KEY ("region_id", "release_id") REFERENCES "release"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality" ADD CONSTRAINT "municipality_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_region_id_municipality_id_fkey" FOREIGN KEY ("region_id", "municipality_id") REFERENCES "municipality"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_region_id_successor_id_fkey" FOREIGN KEY ("region_id", "successor_id") REFERENCES "organization"("region_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "organization_name" ADD CONSTRAINT "organization_name_region_id_organization_id_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_region_id_cycle_id_fkey" FOREIGN KEY ("region_id", "cycle_id") REFERENCES "cycle"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_region_id_cycle_id_fkey" FOREIGN KEY ("region_id", "cycle_id") REFERENCES "cycle"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_region_id_file_id_fkey" FOREIGN KEY ("region_id", "file_id") REFERENCES "stored_file"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on written by hand: what the schema language cannot say.

-- Composite foreign keys between rows of one tenant (a row cannot hang on a foreign parent).
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_municipality_fkey" FOREIGN KEY ("region_id", "municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_region_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id");
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_municipality_fkey" FOREIGN KEY ("region_id", "municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "indicator_model" ADD CONSTRAINT "indicator_model_region_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id");
ALTER TABLE "indicator_model" ADD CONSTRAINT "indicator_model_municipality_fkey" FOREIGN KEY ("region_id", "municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_previous_fkey" FOREIGN KEY ("region_id", "previous_cycle_id") REFERENCES "cycle"("region_id", "id");
ALTER TABLE "cycle_participant" ADD CONSTRAINT "cycle_participant_appointment_fkey" FOREIGN KEY ("region_id", "appointment_id") REFERENCES "appointment"("region_id", "id");
ALTER TABLE "cycle_participant" ADD CONSTRAINT "cycle_participant_director_fkey" FOREIGN KEY ("region_id", "director_id") REFERENCES "director"("region_id", "id");
ALTER TABLE "cycle_participant" ADD CONSTRAINT "cycle_participant_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "cycle_participant" ADD CONSTRAINT "cycle_participant_municipality_fkey" FOREIGN KEY ("region_id", "municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "submission" ADD CONSTRAINT "submission_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "submission" ADD CONSTRAINT "submission_municipality_fkey" FOREIGN KEY ("region_id", "municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "value_history" ADD CONSTRAINT "value_history_submission_fkey" FOREIGN KEY ("region_id", "submission_id") REFERENCES "submission"("region_id", "id");
ALTER TABLE "value_history" ADD CONSTRAINT "value_history_import_fkey" FOREIGN KEY ("region_id", "import_id") REFERENCES "import"("region_id", "id");
ALTER TABLE "release" ADD CONSTRAINT "release_model_version_fkey" FOREIGN KEY ("region_id", "model_version_id") REFERENCES "model_version"("region_id", "id");
ALTER TABLE "score_card" ADD CONSTRAINT "score_card_participant_fkey" FOREIGN KEY ("region_id", "participant_id") REFERENCES "cycle_participant"("region_id", "id");
ALTER TABLE "score_card" ADD CONSTRAINT "score_card_municipality_fkey" FOREIGN KEY ("region_id", "municipality_id") REFERENCES "municipality"("region_id", "id");
ALTER TABLE "score_card" ADD CONSTRAINT "score_card_organization_fkey" FOREIGN KEY ("region_id", "organization_id") REFERENCES "organization"("region_id", "id");
ALTER TABLE "score_card" ADD CONSTRAINT "score_card_director_fkey" FOREIGN KEY ("region_id", "director_id") REFERENCES "director"("region_id", "id");
ALTER TABLE "session" ADD CONSTRAINT "session_region_fkey" FOREIGN KEY ("chosen_region_id") REFERENCES "region"("id");

-- Values that must not reach a column unchecked.
ALTER TABLE "score_card"
  ADD CONSTRAINT "score_card_total_range" CHECK ("total" BETWEEN 0 AND 10000),
  ADD CONSTRAINT "score_card_missing_range" CHECK ("missing_percent" BETWEEN 0 AND 10000);
ALTER TABLE "submission"
  ADD CONSTRAINT "submission_self_shape" CHECK (cardinality("self_values") = octet_length("self_states") AND array_position("self_values", NULL) IS NULL),
  ADD CONSTRAINT "submission_municipal_shape" CHECK (cardinality("municipal_values") = octet_length("municipal_states") AND array_position("municipal_values", NULL) IS NULL),
  ADD CONSTRAINT "submission_verified_shape" CHECK (cardinality("verified_values") = octet_length("verified_states") AND array_position("verified_values", NULL) IS NULL);
ALTER TABLE "cycle_participant" ADD CONSTRAINT "cycle_participant_year_share" CHECK ("year_share" BETWEEN 0 AND 1);
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_dates" CHECK ("valid_to" IS NULL OR "valid_to" >= "valid_from");
ALTER TABLE "submission" SET (fillfactor = 80);

-- Tenant isolation: without the setting, or with an empty one, nothing is seen and nothing is written.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['municipality', 'organization', 'organization_name', 'director', 'appointment', 'role_assignment',
    'invitation', 'indicator_model', 'model_version', 'cycle', 'cycle_participant', 'submission', 'value_history', 'import',
    'stored_file', 'release', 'release_publication', 'score_card', 'audit_event', 'job', 'mail_message']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))
      WITH CHECK (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))', name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', name);
    EXECUTE format('GRANT SELECT ON %I TO smer_app, smer_readonly', name);
    EXECUTE format('GRANT INSERT ON %I TO smer_app', name);
  END LOOP;
END $$;

-- A person sees the own assignments in every region, to choose one after sign-in.
CREATE POLICY own ON "role_assignment" FOR SELECT USING (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));

GRANT UPDATE ON "municipality", "organization", "organization_name", "director", "appointment", "role_assignment", "invitation",
  "indicator_model", "model_version", "cycle", "submission", "import", "job", "mail_message" TO smer_app;

-- The tenants themselves: everybody may know that a region is here; only the region changes its own row; only the owner adds one.
ALTER TABLE "region" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "region" FORCE ROW LEVEL SECURITY;
CREATE POLICY seen_by_all ON "region" FOR SELECT USING (true);
CREATE POLICY changed_by_itself ON "region" FOR UPDATE USING (id = (SELECT nullif(current_setting('app.region_id', true), '')::uuid))
  WITH CHECK (id = (SELECT nullif(current_setting('app.region_id', true), '')::uuid));
CREATE POLICY added_by_owner ON "region" FOR INSERT TO smer_owner WITH CHECK (true);
GRANT SELECT, UPDATE ON "region" TO smer_app;
GRANT SELECT ON "region" TO smer_readonly;

-- Global tables: accounts and their sessions.
GRANT SELECT, INSERT, UPDATE ON "app_user", "session", "password_reset" TO smer_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "sign_in_throttle" TO smer_app;
GRANT SELECT, INSERT ON "account_event" TO smer_app;

-- History is appended, never changed; not even by the owner.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['audit_event', 'account_event', 'value_history', 'release', 'release_publication', 'score_card', 'cycle_participant']
  LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

-- An approved version is immutable: the only change left to it is withdrawal.
CREATE FUNCTION keep_approved_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'model_version is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status IN ('approved', 'withdrawn') AND NOT (
    NEW.status = 'withdrawn' AND (to_jsonb(NEW) - 'status') = (to_jsonb(OLD) - 'status')
  ) THEN
    RAISE EXCEPTION 'an approved model_version is immutable' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_approved BEFORE UPDATE OR DELETE ON "model_version" FOR EACH ROW EXECUTE FUNCTION keep_approved_version();
