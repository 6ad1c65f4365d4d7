import type { CycleId, SubmissionId } from '@/domain/shared/ids'
import type { Layer } from '@/domain/values/layers'
import type { SourcedChange, ValueOrigin } from '@/domain/values/value-source'
import { parseImportOrigin } from '../imports/import-origin.codec'
import { idArrayText, parseHexBytes, parseNumberArray } from '../raw-arrays'
import type { TenantTx } from '../tenant'

type Row = { id: string; layer: Layer; slots: string; old_values: string; old_states: string; new_values: string; new_states: string; at: Date; import_id: string | null }
const cells = (values: string, states: string) => ({ values: parseNumberArray(values), states: parseHexBytes(states) })

const originsOf = async (tx: TenantTx, cycleId: CycleId): Promise<ReadonlyMap<string, ValueOrigin>> => {
  const rows = await tx.import.findMany({ where: { regionId: tx.regionId, cycleId, kind: { not: 'workbook' }, status: 'committed' }, select: { id: true, origin: true } })
  return new Map(rows.flatMap(({ id, origin }) => {
    const parsed = parseImportOrigin(origin)
    return parsed === null ? [] : [[id, parsed] as const]
  }))
}

/**
 * Saves of forms that took values nobody was asked for (last period, register, federal forms), from the first of those on, newest first;
 * other forms are absent. Names of persons and files are not read.
 */
export const listSourcedChanges = async (tx: TenantTx, cycleId: CycleId, ids: ReadonlyArray<SubmissionId>): Promise<ReadonlyMap<SubmissionId, ReadonlyArray<SourcedChange>>> => {
  const origins = await originsOf(tx, cycleId)
  if (origins.size === 0) return new Map()
  const rows = await tx.$queryRaw<Row[]>`
    WITH begun AS (
      SELECT submission_id, min(version) AS version FROM value_history
      WHERE region_id = ${tx.regionId}::uuid AND import_id = ANY(${idArrayText([...origins.keys()])}::uuid[]) AND submission_id = ANY(${idArrayText(ids)}::uuid[]) GROUP BY submission_id
    )
    SELECT h.submission_id::text AS id, h.layer, h.slots::text, h.old_values::text, encode(h.old_states, 'hex') AS old_states, h.new_values::text, encode(h.new_states, 'hex') AS new_states, h.at, h.import_id::text
    FROM begun JOIN value_history h ON h.region_id = ${tx.regionId}::uuid AND h.submission_id = begun.submission_id AND h.version >= begun.version
    ORDER BY h.version DESC, h.at DESC`
  const changes = new Map<SubmissionId, SourcedChange[]>()
  for (const row of rows) {
    const of = changes.get(row.id as SubmissionId) ?? []
    of.push({ layer: row.layer, slots: parseNumberArray(row.slots), before: cells(row.old_values, row.old_states), after: cells(row.new_values, row.new_states), at: row.at, actorName: null, fileName: null, origin: row.import_id === null ? null : (origins.get(row.import_id) ?? null) })
    changes.set(row.id as SubmissionId, of)
  }
  return changes
}
