import type { ReleasedCard } from '@/domain/scoring/releases/release-difference'
import type { DirectorId, MunicipalityId, OrganizationId, ReleaseId } from '@/domain/shared/ids'
import { Prisma } from '../generated/client'
import { parseHexBytes, parseMicroArray, parseNumberArray } from '../raw-arrays'
import type { TenantTx } from '../tenant'

type Owner = {
  readonly directorId: DirectorId
  readonly organizationId: OrganizationId
  readonly municipalityId: MunicipalityId
  readonly directorName: string
  readonly organizationName: string
  readonly organizationType: string
  readonly municipalityName: string
}
export type ChangedCard = Owner & { readonly before: ReleasedCard; readonly after: ReleasedCard }

type Row = Owner & Readonly<Record<'total' | 'level' | 'rankRegion' | 'rankRegionOf' | 'rankMunicipality' | 'rankMunicipalityOf' | 'rankCluster' | 'rankClusterOf', number>
  & Record<'participantId' | 'states' | 'vals' | 'refs' | 'points' | 'contributions' | 'adjustments' | 'adjusted', string>> & { readonly isAfter: boolean }

const toCard = (row: Row): ReleasedCard => ({
  total: row.total, level: row.level, region: { place: row.rankRegion, of: row.rankRegionOf }, municipality: { place: row.rankMunicipality, of: row.rankMunicipalityOf }, cluster: { place: row.rankCluster, of: row.rankClusterOf },
  lineStates: parseHexBytes(row.states), lineValues: parseMicroArray(row.vals), lineReferences: parseMicroArray(row.refs), linePoints: parseMicroArray(row.points),
  lineContributions: parseNumberArray(row.contributions), adjustments: parseMicroArray(row.adjustments), adjustmentContributions: parseNumberArray(row.adjusted),
})

const toOwner = ({ directorId, organizationId, municipalityId, directorName, organizationName, organizationType, municipalityName }: Row): Owner => ({ directorId, organizationId, municipalityId, directorName, organizationName, organizationType, municipalityName })

type Filter = { readonly municipalityIds?: ReadonlyArray<MunicipalityId>; readonly organizationIds?: ReadonlyArray<OrganizationId> }
const narrowed = (filter: Filter): Prisma.Sql =>
  filter.municipalityIds === undefined && filter.organizationIds === undefined
    ? Prisma.empty
    : Prisma.sql`AND (a.municipality_id = ANY(${filter.municipalityIds ?? []}::uuid[]) OR a.organization_id = ANY(${filter.organizationIds ?? []}::uuid[]))`

/** Cards of two releases of one cycle that differ in anything shown: total, level, places, values, bars, contributions. In rating order of the newer one. */
export const listChangedCards = async (tx: TenantTx, releases: { before: ReleaseId; after: ReleaseId }, filter: Filter): Promise<ReadonlyArray<ChangedCard>> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.participant_id::text AS "participantId", c.release_id = ${releases.after}::uuid AS "isAfter", c.director_id::text AS "directorId", c.organization_id::text AS "organizationId", c.municipality_id::text AS "municipalityId",
      p.director_name AS "directorName", p.organization_name AS "organizationName", p.organization_type AS "organizationType", m.short_name AS "municipalityName", c.total, c.level::int,
      c.rank_region AS "rankRegion", c.rank_region_of AS "rankRegionOf", c.rank_municipality AS "rankMunicipality", c.rank_municipality_of AS "rankMunicipalityOf", c.rank_cluster AS "rankCluster", c.rank_cluster_of AS "rankClusterOf",
      encode(c.line_states, 'hex') AS states, c.line_values::text AS vals, c.line_references::text AS refs, c.line_points::text AS points, c.line_contributions::text AS contributions,
      c.adjustments::text AS adjustments, c.adjustment_contributions::text AS adjusted
    FROM (
      SELECT a.id AS after_id, b.id AS before_id, a.sort_order
      FROM score_card a
      JOIN score_card b ON b.region_id = a.region_id AND b.participant_id = a.participant_id AND b.release_id = ${releases.before}::uuid
      WHERE a.region_id = ${tx.regionId}::uuid AND a.release_id = ${releases.after}::uuid
        AND (a.total, a.level, a.rank_region, a.rank_municipality, a.rank_cluster, a.line_states, a.line_values, a.line_references, a.line_contributions, a.adjustment_contributions)
          IS DISTINCT FROM (b.total, b.level, b.rank_region, b.rank_municipality, b.rank_cluster, b.line_states, b.line_values, b.line_references, b.line_contributions, b.adjustment_contributions)
        ${narrowed(filter)}
    ) moved
    CROSS JOIN LATERAL (VALUES (moved.before_id), (moved.after_id)) AS one(id)
    JOIN score_card c ON c.region_id = ${tx.regionId}::uuid AND c.id = one.id
    JOIN cycle_participant p ON p.region_id = c.region_id AND p.id = c.participant_id
    JOIN municipality m ON m.region_id = c.region_id AND m.id = c.municipality_id
    ORDER BY moved.sort_order, "isAfter"`
  const before = new Map(rows.flatMap((row) => (row.isAfter ? [] : [[row.participantId, toCard(row)]])))
  return rows.flatMap((row) => {
    const old = before.get(row.participantId)
    return row.isAfter && old !== undefined ? [{ ...toOwner(row), before: old, after: toCard(row) }] : []
  })
}
