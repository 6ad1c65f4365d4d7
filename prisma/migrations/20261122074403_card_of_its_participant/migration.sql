-- CreateIndex
CREATE UNIQUE INDEX "cycle_participant_identity_key" ON "cycle_participant"("region_id", "id", "organization_id", "municipality_id", "director_id");


-- One key instead of four: the participant's row never changes, and its own keys guarantee organization, municipality and director. A card of another person's place is now impossible, and a release checks a quarter of the keys.
ALTER TABLE "score_card" DROP CONSTRAINT "score_card_participant_fkey", DROP CONSTRAINT "score_card_municipality_fkey", DROP CONSTRAINT "score_card_organization_fkey", DROP CONSTRAINT "score_card_director_fkey";
ALTER TABLE "score_card" ADD CONSTRAINT "score_card_participant_fkey" FOREIGN KEY ("region_id", "participant_id", "organization_id", "municipality_id", "director_id")
  REFERENCES "cycle_participant"("region_id", "id", "organization_id", "municipality_id", "director_id");
