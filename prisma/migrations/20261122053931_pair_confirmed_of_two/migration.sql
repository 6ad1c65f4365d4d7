-- Nobody is confirmed in a pair with themselves; a proposal or a cancelled pair binds nobody.
ALTER TABLE "practice_transfer_pair" DROP CONSTRAINT "pair_of_two";
ALTER TABLE "practice_transfer_pair" ADD CONSTRAINT "pair_of_two" CHECK ("status" IN ('proposed', 'cancelled') OR ("giver_organization_id" <> "taker_organization_id" AND "giver_director_id" <> "taker_director_id"));
