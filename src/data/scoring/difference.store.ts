import type { ReleasedCard } from '@/domain/scoring/release-difference'
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

type SideRow = Readonly<Record<'total' | 'level' | 'region' | 'region_of' | 'municipality' | 'municipality_of' | 'cluster' | 'cluster_of', number> & Record<'states' | 'vals' | 'refs' | 'points' | 'contributions' | 'adjustments' | 'adjusted', string>>
type Row = Owner & { readonly before: SideRow; readonly after: SideRow }

const toCard = (row: SideRow): ReleasedCard => ({
  total: row.total, level: row.level, region: { place: row.region, of: row.region_of }, municipality: { place: row.municipality, of: row.municipality_of }, cluster: { place: row.cluster, of: row.cluster_of },
  lineStates: parseHexBytes(row.states), lineValues: parseMicroArray(row.vals), lineReferences: parseMicroArray(row.refs), linePoints: parseMicroArray(row.points),
  lineContributions: parseNumberArray(row.contributions), adjustments: parseMicroArray(row.adjustments), adjustmentContributions: parseNumberArray(row.adjusted),
})

const side = (alias: 'b' | 'a'): Prisma.Sql => {
  const of = (column: string): Prisma.Sql => Prisma.raw(`${alias}.${column}`)
  return Prisma.sql`jsonb_build_object('total', ${of('total')}, 'level', ${of('level')}, 'region', ${of('rank_region')}, 'region_of', ${of('rank_region_of')}, 'municipality', ${of('rank_municipality')},
    'municipality_of', ${of('rank_municipality_of')}, 'cluster', ${of('rank_cluster')}, 'cluster_of', ${of('rank_cluster_of')}, 'states', encode(${of('line_states')}, 'hex'), 'vals', ${of('line_values')}::text,
    'refs', ${of('line_references')}::text, 'points', ${of('line_points')}::text, 'contributions', ${of('line_contributions')}::text, 'adjustments', ${of('adjustments')}::text, 'adjusted', ${of('adjustment_contributions')}::text)`
}

const narrowed = (filter: { municipalityIds?: ReadonlyArray<MunicipalityId>; organizationIds?: ReadonlyArray<OrganizationId> }): Prisma.Sql =>
  filter.municipalityIds === undefined && filter.organizationIds === undefined
    ? Prisma.empty
    : Prisma.sql`AND (a.municipality_id = ANY(${filter.municipalityIds ?? []}::uuid[]) OR a.organization_id = ANY(${filter.organizationIds ?? []}::uuid[]))`

/** Cards of two releases of one cycle that differ in anything shown: total, level, places, values, bars, contributions. In rating order of the newer one. */
export const listChangedCards = async (
  tx: TenantTx, releases: { before: ReleaseId; after: ReleaseId }, filter: { municipalityIds?: ReadonlyArray<MunicipalityId>; organizationIds?: ReadonlyArray<OrganizationId> },
): Promise<ReadonlyArray<ChangedCard>> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.director_id::text AS "directorId", a.organization_id::text AS "organizationId", a.municipality_id::text AS "municipalityId", p.director_name AS "directorName", p.organization_name AS "organizationName",
      p.organization_type AS "organizationType", m.short_name AS "municipalityName", ${side('b')} AS before, ${side('a')} AS after
    FROM score_card a
    JOIN score_card b ON b.region_id = a.region_id AND b.participant_id = a.participant_id AND b.release_id = ${releases.before}::uuid
    JOIN cycle_participant p ON p.region_id = a.region_id AND p.id = a.participant_id
    JOIN municipality m ON m.region_id = a.region_id AND m.id = a.municipality_id
    WHERE a.region_id = ${tx.regionId}::uuid AND a.release_id = ${releases.after}::uuid
      AND (a.total, a.level, a.rank_region, a.rank_municipality, a.rank_cluster, a.line_states, a.line_values, a.line_references, a.line_contributions, a.adjustment_contributions)
        IS DISTINCT FROM (b.total, b.level, b.rank_region, b.rank_municipality, b.rank_cluster, b.line_states, b.line_values, b.line_references, b.line_contributions, b.adjustment_contributions)
      ${narrowed(filter)}
    ORDER BY a.sort_order`
  return rows.map(({ before, after, ...owner }) => ({ ...owner, before: toCard(before), after: toCard(after) }))
}
