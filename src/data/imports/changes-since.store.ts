import type { KnownChange } from '@/domain/entry/judge-save'
import type { SubmissionId } from '@/domain/shared/ids'
import type { Layer } from '@/domain/values/layers'
import { idArrayText, numberArrayText, parseHexBytes, parseNumberArray } from '../raw-arrays'
import type { TenantTx } from '../tenant'

type ChangeRow = { id: string; layer: Layer; version: number; slots: string; old_values: string; old_states: string; new_values: string; new_states: string; at: Date; actor_name: string | null; is_imported: boolean }

const cells = (values: string, states: string) => ({ values: parseNumberArray(values), states: parseHexBytes(states) })

/** A save that says whether a file gave it. */
export type FileChange = KnownChange & { readonly isImported: boolean }

/** Saves of many forms, each after the version given for it, all layers, newest first. */
export const listChangesOfForms = async (tx: TenantTx, asked: ReadonlyArray<{ readonly submissionId: SubmissionId; readonly version: number }>): Promise<ReadonlyMap<SubmissionId, ReadonlyArray<FileChange>>> => {
  const rows = await tx.$queryRaw<ChangeRow[]>`
    SELECT h.submission_id::text AS id, h.layer, h.version, h.slots::text, h.old_values::text, encode(h.old_states, 'hex') AS old_states, h.new_values::text, encode(h.new_states, 'hex') AS new_states, h.at, u.display_name AS actor_name, h.import_id IS NOT NULL AS is_imported
    FROM unnest(${idArrayText(asked.map(({ submissionId }) => submissionId))}::uuid[], ${numberArrayText(asked.map(({ version }) => version))}::int[]) AS a(id, version)
    JOIN value_history h ON h.region_id = ${tx.regionId}::uuid AND h.submission_id = a.id AND h.version > a.version
    LEFT JOIN app_user u ON u.id = h.actor_id
    ORDER BY h.version DESC, h.at DESC`
  const changes = new Map<SubmissionId, FileChange[]>()
  for (const row of rows) {
    const of = changes.get(row.id as SubmissionId) ?? []
    of.push({ layer: row.layer, version: row.version, slots: parseNumberArray(row.slots), before: cells(row.old_values, row.old_states), after: cells(row.new_values, row.new_states), at: row.at, actorName: row.actor_name, isImported: row.is_imported })
    changes.set(row.id as SubmissionId, of)
  }
  return changes
}

export type ImportWrite = { readonly submissionId: SubmissionId; readonly version: number; readonly nowVersion: number; readonly layer: Layer; readonly slots: number; readonly values: ReadonlyArray<number>; readonly states: ArrayLike<number> }
type WriteRow = { id: string; version: number; now_version: number; layer: Layer; slots: number; old_values: string; old_states: string }

/** What an import wrote: each form's layer as it was before, and the version it stands at now. */
export const listImportWrites = async (tx: TenantTx, importId: string): Promise<ReadonlyArray<ImportWrite>> => {
  const rows = await tx.$queryRaw<WriteRow[]>`
    SELECT h.submission_id::text AS id, h.version, s.version AS now_version, h.layer, length(h.new_states)::int AS slots, h.old_values::text, encode(h.old_states, 'hex') AS old_states
    FROM value_history h JOIN submission s ON s.region_id = h.region_id AND s.id = h.submission_id
    WHERE h.region_id = ${tx.regionId}::uuid AND h.import_id = ${importId}::uuid ORDER BY h.submission_id`
  return rows.map((row) => ({ submissionId: row.id as SubmissionId, version: row.version, nowVersion: row.now_version, layer: row.layer, slots: row.slots, values: parseNumberArray(row.old_values), states: parseHexBytes(row.old_states) }))
}
