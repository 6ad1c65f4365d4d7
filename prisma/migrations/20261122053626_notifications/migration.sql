-- CreateTable
CREATE TABLE "notification" (
    "region_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "parent_id" UUID,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "once_key" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "notification_read" (
    "region_id" UUID NOT NULL,
    "notification_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_read_pkey" PRIMARY KEY ("region_id","notification_id")
);

-- CreateTable
CREATE TABLE "notification_choice" (
    "region_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "by_mail" BOOLEAN NOT NULL,

    CONSTRAINT "notification_choice_pkey" PRIMARY KEY ("region_id","user_id","kind")
);

-- CreateIndex
CREATE INDEX "notification_region_id_user_id_at_idx" ON "notification"("region_id", "user_id", "at");

-- CreateIndex
CREATE INDEX "notification_region_id_at_idx" ON "notification"("region_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_region_id_user_id_once_key_key" ON "notification"("region_id", "user_id", "once_key");

-- AddForeignKey
ALTER TABLE "notification_read" ADD CONSTRAINT "notification_read_region_id_notification_id_fkey" FOREIGN KEY ("region_id", "notification_id") REFERENCES "notification"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on written by hand.
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id");
ALTER TABLE "notification_choice" ADD CONSTRAINT "notification_choice_user_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id");
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['notification', 'notification_read', 'notification_choice']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))
      WITH CHECK (region_id = (SELECT nullif(current_setting(''app.region_id'', true), '''')::uuid))', name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', name);
    EXECUTE format('GRANT SELECT ON %I TO smer_app, smer_readonly', name);
    EXECUTE format('GRANT INSERT ON %I TO smer_app', name);
    IF name <> 'notification_choice' THEN
      EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
      EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
    END IF;
  END LOOP;
END $$;
GRANT UPDATE ON "notification_choice" TO smer_app;
