import type { ReleaseId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type GroupTotals = { readonly organizationType: string; readonly total: number }

/** Totals of everybody who has a level, by organization type, ascending: no ids and no names leave the store. */
export const listGroupTotals = async (tx: TenantTx, releaseId: ReleaseId, types: ReadonlyArray<string>): Promise<ReadonlyArray<GroupTotals>> =>
  tx.$queryRaw<GroupTotals[]>`
    SELECT p.organization_type AS "organizationType", c.total
    FROM score_card c JOIN cycle_participant p ON p.region_id = c.region_id AND p.id = c.participant_id
    WHERE c.region_id = ${tx.regionId}::uuid AND c.release_id = ${releaseId}::uuid AND c.level >= 0 AND p.organization_type = ANY(${[...types]}::text[])
    ORDER BY c.total`

export type AnonymousCard = { readonly total: number; readonly level: number; readonly missingPercent: number; readonly previousTotal: number | null; readonly directionScores: string; readonly directionMaxes: string }

/** Every card of a release without whose it is: for medians and level counts of the region. */
export const listAnonymousCards = async (tx: TenantTx, releaseId: ReleaseId): Promise<ReadonlyArray<AnonymousCard>> =>
  tx.$queryRaw<AnonymousCard[]>`
    SELECT total, level::int, missing_percent AS "missingPercent", NULL::int AS "previousTotal", direction_scores::text AS "directionScores", direction_maxes::text AS "directionMaxes"
    FROM score_card WHERE region_id = ${tx.regionId}::uuid AND release_id = ${releaseId}::uuid ORDER BY total`

export type PlaceTotal = { readonly municipalityId: string; readonly isUrban: boolean; readonly total: number; readonly level: number }

/** Totals of a release by municipality, without names of people: to set a municipality beside others. */
export const listPlaceTotals = (tx: TenantTx, releaseId: ReleaseId): Promise<PlaceTotal[]> =>
  tx.$queryRaw<PlaceTotal[]>`
    SELECT c.municipality_id::text AS "municipalityId", m.is_urban AS "isUrban", c.total, c.level::int FROM score_card c JOIN municipality m ON m.region_id = c.region_id AND m.id = c.municipality_id
    WHERE c.region_id = ${tx.regionId}::uuid AND c.release_id = ${releaseId}::uuid`
