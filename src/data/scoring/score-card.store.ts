import { outcomesOf } from '@/domain/scoring/cards/card-outcome'
import type { CycleScores } from '@/domain/scoring/cards/cycle-scores'
import type { DirectorId, MunicipalityId, OrganizationId, ReleaseId, ScoreCardId, UserId } from '@/domain/shared/ids'
import { Prisma } from '../generated/client'
import { idArrayText, NONE, numberArrayText } from '../raw-arrays'
import type { TenantTx } from '../tenant'
import type { StoredInterval } from './robustness.store'
import { decodeCardArrays, encodeCards, type CardArrayColumns, type CardArrays } from './score-card.codec'

type CardOwner = { readonly id: string; readonly organizationId: OrganizationId; readonly municipalityId: MunicipalityId; readonly directorId: DirectorId }

const placesOf = (scores: CycleScores): Int32Array => {
  const place = new Int32Array(scores.n)
  scores.order.forEach((participant, index) => { place[participant] = index })
  return place
}

/** Writes all cards of a release in one statement; participant i owns row i of the scores. */
export const insertScoreCards = async (tx: TenantTx, releaseId: ReleaseId, made: { scores: CycleScores; participants: ReadonlyArray<CardOwner> }): Promise<void> => {
  const { scores, participants } = made
  const arrays = encodeCards(scores)
  const ids = (idOf: (owner: CardOwner) => string): string => idArrayText(participants.map(idOf))
  await tx.$executeRaw`
    INSERT INTO score_card (region_id, id, release_id, participant_id, organization_id, municipality_id, director_id, position, sort_order, total, missing_percent, level, capped_by,
      rank_region, rank_region_of, rank_municipality, rank_municipality_of, rank_cluster, rank_cluster_of, cluster,
      direction_scores, direction_maxes, direction_thin, line_states, line_values, line_reached, line_references, line_points, line_contributions,
      outcome, outcome_rule, weight_set, line_small_base, line_weights, group_scores, adjustments, adjustment_contributions)
    SELECT ${tx.regionId}::uuid, uuidv7(), ${releaseId}::uuid, c.participant_id, c.organization_id, c.municipality_id, c.director_id, c.n - 1, c.sort_order, c.total, c.missing_percent, c.level, c.capped_by,
      c.rank_region, c.rank_region_of, c.rank_municipality, c.rank_municipality_of, c.rank_cluster, c.rank_cluster_of, c.cluster,
      array_replace(c.direction_scores::bigint[], NULL, ${NONE}::bigint), c.direction_maxes::bigint[], substring(bytes.direction_thin FROM ${scores.d}::int * (c.n - 1)::int + 1 FOR ${scores.d}::int),
      substring(bytes.line_states FROM ${scores.m}::int * (c.n - 1)::int + 1 FOR ${scores.m}::int), array_replace(c.line_values::bigint[], NULL, ${NONE}::bigint), c.line_reached::smallint[], array_replace(c.line_references::bigint[], NULL, ${NONE}::bigint),
      c.line_points::bigint[], c.line_contributions::int[], get_byte(bytes.outcomes, (c.n - 1)::int), coalesce(c.outcome_rule, -1), coalesce(c.weight_set, -1),
      substring(bytes.line_small_base FROM ${scores.m}::int * (c.n - 1)::int + 1 FOR ${scores.m}::int), coalesce(c.line_weights, '{}')::int[], array_replace(coalesce(c.group_scores, '{}')::bigint[], NULL, ${NONE}::bigint),
      coalesce(c.adjustments, '{}')::bigint[], coalesce(c.adjustment_contributions, '{}')::int[]
    FROM (SELECT ${arrays.directionThin}::bytea AS direction_thin, ${arrays.lineStates}::bytea AS line_states, ${outcomesOf(scores)}::bytea AS outcomes, ${arrays.lineSmallBase}::bytea AS line_small_base) bytes, unnest(
      ${ids((owner) => owner.id)}::uuid[], ${ids((owner) => owner.organizationId)}::uuid[], ${ids((owner) => owner.municipalityId)}::uuid[], ${ids((owner) => owner.directorId)}::uuid[],
      ${numberArrayText(placesOf(scores))}::int[], ${numberArrayText(scores.total)}::int[], ${numberArrayText(scores.missingPercent)}::int[], ${numberArrayText(scores.level)}::int[], ${numberArrayText(scores.cappedBy)}::int[],
      ${numberArrayText(scores.rankRegion)}::int[], ${numberArrayText(scores.rankRegionOf)}::int[], ${numberArrayText(scores.rankMunicipality)}::int[], ${numberArrayText(scores.rankMunicipalityOf)}::int[],
      ${numberArrayText(scores.rankCluster)}::int[], ${numberArrayText(scores.rankClusterOf)}::int[], ${numberArrayText(scores.cluster)}::int[],
      string_to_array(${arrays.directionScores}, ';'), string_to_array(${arrays.directionMaxes}, ';'), string_to_array(${arrays.lineValues}, ';'), string_to_array(${arrays.lineReached}, ';'),
      string_to_array(${arrays.lineReferences}, ';'), string_to_array(${arrays.linePoints}, ';'), string_to_array(${arrays.lineContributions}, ';'),
      ${numberArrayText(scores.extended?.outcomeRule ?? [])}::int[], ${numberArrayText(scores.extended?.weightSet ?? [])}::int[],
      string_to_array(${arrays.lineWeights}, ';'), string_to_array(${arrays.groupScores}, ';'), string_to_array(${arrays.adjustments}, ';'), string_to_array(${arrays.adjustmentContributions}, ';')
    ) WITH ORDINALITY AS c(participant_id, organization_id, municipality_id, director_id, sort_order, total, missing_percent, level, capped_by,
      rank_region, rank_region_of, rank_municipality, rank_municipality_of, rank_cluster, rank_cluster_of, cluster,
      direction_scores, direction_maxes, line_values, line_reached, line_references, line_points, line_contributions,
      outcome_rule, weight_set, line_weights, group_scores, adjustments, adjustment_contributions, n)`
}

/** A card with the names of its snapshot, as a list needs it. Direction scores are micro-units text `{…}` to be decoded by the codec. */
export type RatedRow = {
  readonly id: ScoreCardId
  /** Of the card in its release. */
  readonly position: number
  readonly directorId: DirectorId
  readonly organizationId: OrganizationId
  readonly municipalityId: MunicipalityId
  readonly directorName: string
  readonly organizationName: string
  readonly organizationType: string
  readonly municipalityName: string
  readonly isRural: boolean
  readonly total: number
  readonly missingPercent: number
  readonly level: number
  /** Position in `cardOutcomes` and, where «не оценивается», in the rules of the model that say so. */
  readonly outcome: number
  readonly outcomeRule: number
  readonly cappedBy: number
  readonly rankRegion: number
  readonly rankRegionOf: number
  readonly rankMunicipality: number
  readonly rankMunicipalityOf: number
  readonly rankCluster: number
  readonly rankClusterOf: number
  readonly cluster: number
  readonly directionScores: string
  readonly directionMaxes: string
  /** Total of the same appointment in the release compared with, hundredths; null where there is none. */
  readonly previousTotal: number | null
}

export type RatedFilter = {
  readonly municipalityIds?: ReadonlyArray<MunicipalityId>
  readonly organizationIds?: ReadonlyArray<OrganizationId>
  readonly directorId?: DirectorId
  /** The release of the previous cycle to show the change from. */
  readonly previousReleaseId: ReleaseId | null
}

const narrowed = (filter: RatedFilter): Prisma.Sql => {
  if (filter.directorId !== undefined) return Prisma.sql`AND c.director_id = ${filter.directorId}::uuid`
  if (filter.municipalityIds === undefined && filter.organizationIds === undefined) return Prisma.empty
  return Prisma.sql`AND (c.municipality_id = ANY(${filter.municipalityIds ?? []}::uuid[]) OR c.organization_id = ANY(${filter.organizationIds ?? []}::uuid[]))`
}

/** Cards of a release in rating order (total, then the model's tie order). The earlier totals are gathered once: without statistics the planner would gather them for every row. */
export const listRated = async (tx: TenantTx, releaseId: ReleaseId, filter: RatedFilter): Promise<ReadonlyArray<RatedRow>> =>
  tx.$queryRaw<RatedRow[]>`
    WITH before AS MATERIALIZED (
      SELECT bp.appointment_id, bc.total FROM score_card bc JOIN cycle_participant bp ON bp.region_id = bc.region_id AND bp.id = bc.participant_id
      WHERE bc.region_id = ${tx.regionId}::uuid AND bc.release_id = ${filter.previousReleaseId}::uuid AND bc.level >= 0
    )
    SELECT c.id::text, c.position, c.director_id::text AS "directorId", c.organization_id::text AS "organizationId", c.municipality_id::text AS "municipalityId",
      p.director_name AS "directorName", p.organization_name AS "organizationName", p.organization_type AS "organizationType", m.short_name AS "municipalityName", p.is_rural AS "isRural",
      c.total, c.missing_percent AS "missingPercent", c.level::int, c.outcome::int, c.outcome_rule::int AS "outcomeRule", c.capped_by::int AS "cappedBy", c.rank_region AS "rankRegion", c.rank_region_of AS "rankRegionOf",
      c.rank_municipality AS "rankMunicipality", c.rank_municipality_of AS "rankMunicipalityOf", c.rank_cluster AS "rankCluster", c.rank_cluster_of AS "rankClusterOf", c.cluster,
      c.direction_scores::text AS "directionScores", c.direction_maxes::text AS "directionMaxes", before.total AS "previousTotal"
    FROM score_card c
    JOIN cycle_participant p ON p.region_id = c.region_id AND p.id = c.participant_id
    JOIN municipality m ON m.region_id = c.region_id AND m.id = c.municipality_id
    LEFT JOIN before ON before.appointment_id = p.appointment_id
    WHERE c.region_id = ${tx.regionId}::uuid AND c.release_id = ${releaseId}::uuid ${narrowed(filter)}
    ORDER BY c.sort_order`

type CardRow = RatedRow & CardArrayColumns & { readonly participantId: string; /** Position in the model's `weightSets`; −1 = its own weights. */ readonly weightSet: number; readonly yearShare: string; readonly isActing: boolean; readonly isSmall: boolean; readonly organizationCode: string; readonly directorUserId: UserId | null; /** Null where there is no place or it has not been analysed. */ readonly interval: StoredInterval | null }
export type FullCard = Omit<CardRow, keyof CardArrayColumns | 'previousTotal'> & CardArrays

/** The card of one appointment with all its lines; `directorUserId`: the account the director signs in with. A director with two organizations has two cards: `organizationId` tells which. */
export const listDirectorCards = async (tx: TenantTx, releaseId: ReleaseId, directorId: DirectorId): Promise<ReadonlyArray<FullCard>> => {
  const rows = await tx.$queryRaw<CardRow[]>`
    SELECT c.id::text, c.participant_id::text AS "participantId", c.position, c.director_id::text AS "directorId", c.organization_id::text AS "organizationId", c.municipality_id::text AS "municipalityId",
      p.director_name AS "directorName", p.organization_name AS "organizationName", p.organization_code AS "organizationCode", p.organization_type AS "organizationType", m.short_name AS "municipalityName",
      p.is_rural AS "isRural", p.is_small AS "isSmall", p.is_acting AS "isActing", p.year_share::text AS "yearShare", d.user_id::text AS "directorUserId",
      c.total, c.missing_percent AS "missingPercent", c.level::int, c.outcome::int, c.outcome_rule::int AS "outcomeRule", c.capped_by::int AS "cappedBy", c.rank_region AS "rankRegion", c.rank_region_of AS "rankRegionOf",
      c.rank_municipality AS "rankMunicipality", c.rank_municipality_of AS "rankMunicipalityOf", c.rank_cluster AS "rankCluster", c.rank_cluster_of AS "rankClusterOf", c.cluster,
      c.direction_scores::text AS "directionScores", c.direction_maxes::text AS "directionMaxes", encode(c.direction_thin, 'hex') AS "directionThin",
      encode(c.line_states, 'hex') AS "lineStates", c.line_values::text AS "lineValues", c.line_reached::text AS "lineReached", c.line_references::text AS "lineReferences", c.line_points::text AS "linePoints", c.line_contributions::text AS "lineContributions",
      c.weight_set::int AS "weightSet", encode(c.line_small_base, 'hex') AS "lineSmallBase", c.line_weights::text AS "lineWeights", c.group_scores::text AS "groupScores", c.adjustments::text AS adjustments,
      c.adjustment_contributions::text AS "adjustmentContributions",
      CASE WHEN f.region_low[c.position + 1] > 0 THEN jsonb_build_object(
        'region', jsonb_build_object('low', f.region_low[c.position + 1], 'high', f.region_high[c.position + 1]), 'cluster', jsonb_build_object('low', f.cluster_low[c.position + 1], 'high', f.cluster_high[c.position + 1]),
        'rounding', CASE WHEN f.rounding_low[c.position + 1] > 0 THEN jsonb_build_object('low', f.rounding_low[c.position + 1], 'high', f.rounding_high[c.position + 1]) END, 'spreadPercent', w.spread_percent, 'sets', w.count) END AS interval
    FROM score_card c
    JOIN cycle_participant p ON p.region_id = c.region_id AND p.id = c.participant_id
    JOIN municipality m ON m.region_id = c.region_id AND m.id = c.municipality_id
    JOIN director d ON d.region_id = c.region_id AND d.id = c.director_id
    LEFT JOIN release_robustness f ON f.region_id = c.region_id AND f.release_id = c.release_id
    LEFT JOIN weight_set w ON w.region_id = f.region_id AND w.id = f.weight_set_id
    WHERE c.region_id = ${tx.regionId}::uuid AND c.release_id = ${releaseId}::uuid AND c.director_id = ${directorId}::uuid ORDER BY c.sort_order`
  return rows.map((row) => ({ ...row, ...decodeCardArrays(row) }))
}

export type PeerScore = { readonly total: number; readonly level: number; readonly directionScores: string }

/** Anonymous totals of the cards put into these clusters: no ids and no names leave the store. */
export const listClusterScores = async (tx: TenantTx, releaseId: ReleaseId, clusters: ReadonlyArray<number>): Promise<ReadonlyArray<PeerScore>> =>
  tx.$queryRaw<PeerScore[]>`
    SELECT total, level::int, direction_scores::text AS "directionScores" FROM score_card
    WHERE region_id = ${tx.regionId}::uuid AND release_id = ${releaseId}::uuid AND cluster = ANY(${[...clusters]}::int[]) ORDER BY total`
