import type { DirectorId, OrganizationId, ReleaseId } from '@/domain/shared/ids'
import { parseHexBytes, parseMicroArray } from '../raw-arrays'
import type { TenantTx } from '../tenant'

/** How often each indicator gave nothing in each municipality: `position` is its place in the model, from 0. States as in `line-state.ts`: scored, missing, voided, division by zero. */
export type LossCount = { readonly municipalityId: string; readonly position: number; readonly applicable: number; readonly zero: number }

export const listLossCounts = async (tx: TenantTx, releaseId: ReleaseId): Promise<ReadonlyArray<LossCount>> =>
  tx.$queryRaw<LossCount[]>`
    SELECT c.municipality_id::text AS "municipalityId", (line.n - 1)::int AS position, count(*)::int AS applicable, count(*) FILTER (WHERE line.points = 0)::int AS zero
    FROM score_card c CROSS JOIN LATERAL unnest(c.line_points) WITH ORDINALITY AS line(points, n)
    WHERE c.region_id = ${tx.regionId}::uuid AND c.release_id = ${releaseId}::uuid AND c.level >= 0 AND get_byte(c.line_states, (line.n - 1)::int) IN (0, 1, 6, 7)
    GROUP BY c.municipality_id, line.n ORDER BY line.n, c.municipality_id`

/** Lines of the cards of some directors, micro-units; NaN where there is none. */
export type CardLines = { readonly directorId: DirectorId; readonly organizationId: OrganizationId; readonly states: Uint8Array; readonly values: ReadonlyArray<number>; readonly points: ReadonlyArray<number> }

export const listCardLines = async (tx: TenantTx, releaseId: ReleaseId, directorIds: ReadonlyArray<DirectorId>): Promise<ReadonlyArray<CardLines>> => {
  const rows = await tx.$queryRaw<Array<{ directorId: DirectorId; organizationId: OrganizationId; states: string; values: string; points: string }>>`
    SELECT director_id::text AS "directorId", organization_id::text AS "organizationId", encode(line_states, 'hex') AS states, line_values::text AS "values", line_points::text AS points
    FROM score_card WHERE region_id = ${tx.regionId}::uuid AND release_id = ${releaseId}::uuid AND director_id = ANY(${[...directorIds]}::uuid[])`
  return rows.map((row) => ({ ...row, states: parseHexBytes(row.states), values: parseMicroArray(row.values), points: parseMicroArray(row.points) }))
}
