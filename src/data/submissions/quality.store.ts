import type { CycleId, MunicipalityId } from '@/domain/shared/ids'
import type { FormLayers } from '@/domain/values/layers'
import { parseHexBytes, parseNumberArray } from '../raw-arrays'
import type { TenantTx } from '../tenant'

/** How a municipality's forms of a cycle were filled: how many were ever returned, and how many warnings were justified. */
export type QualityCount = { readonly municipalityId: MunicipalityId; readonly forms: number; readonly returned: number; readonly justified: number }

export const countQuality = (tx: TenantTx, cycleId: CycleId): Promise<QualityCount[]> =>
  tx.$queryRaw<QualityCount[]>`
    SELECT s.municipality_id::text AS "municipalityId", count(*)::int AS forms, count(r.submission_id)::int AS returned, coalesce(sum(j.findings), 0)::int AS justified
    FROM submission s
    LEFT JOIN (SELECT DISTINCT t.submission_id FROM submission_step t JOIN submission f ON f.region_id = t.region_id AND f.id = t.submission_id
      WHERE t.region_id = ${tx.regionId}::uuid AND f.cycle_id = ${cycleId}::uuid AND t.to_status IN ('returned', 'returned_by_region')) r ON r.submission_id = s.id
    LEFT JOIN (SELECT c.submission_id, count(DISTINCT c.finding_key)::int AS findings FROM check_reason c JOIN submission f ON f.region_id = c.region_id AND f.id = c.submission_id
      WHERE c.region_id = ${tx.regionId}::uuid AND f.cycle_id = ${cycleId}::uuid GROUP BY c.submission_id) j ON j.submission_id = s.id
    WHERE s.region_id = ${tx.regionId}::uuid AND s.cycle_id = ${cycleId}::uuid GROUP BY s.municipality_id`

type Row = { municipalityId: MunicipalityId; self_values: string; self_states: string; municipal_values: string; municipal_states: string; verified_values: string; verified_states: string }
const cells = (values: string, states: string) => ({ values: parseNumberArray(values), states: parseHexBytes(states) })

/** Layers of the forms of a cycle that somebody has checked: with nothing to hold a self-assessment against there is no inflation. */
export const listCheckedForms = async (tx: TenantTx, cycleId: CycleId, municipalityId: MunicipalityId | null): Promise<ReadonlyArray<{ readonly municipalityId: MunicipalityId; readonly layers: FormLayers }>> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT municipality_id::text AS "municipalityId", self_values::text, encode(self_states, 'hex') AS self_states, municipal_values::text, encode(municipal_states, 'hex') AS municipal_states,
      verified_values::text, encode(verified_states, 'hex') AS verified_states
    FROM submission WHERE region_id = ${tx.regionId}::uuid AND cycle_id = ${cycleId}::uuid AND (${municipalityId}::uuid IS NULL OR municipality_id = ${municipalityId}::uuid)
      AND length(self_states) > 0 AND (length(municipal_states) > 0 OR length(verified_states) > 0)`
  return rows.map((row) => ({
    municipalityId: row.municipalityId,
    layers: { self: cells(row.self_values, row.self_states), municipal: cells(row.municipal_values, row.municipal_states), verified: cells(row.verified_values, row.verified_states) },
  }))
}
