import { z } from 'zod'
import type { ConflictShown, ImportCheck } from '@/data/imports/import-check.codec'
import { encodePreparedLayer, type PreparedLayer } from '@/data/imports/prepared-layer.codec'
import { CSV_MARK } from '@/domain/imports/csv-template'
import type { ImportPreview } from '@/domain/imports/judge-workbook'
import { refuseFile, type FileRefusal } from '@/domain/shared/file-refusal'
import { err, ok, type Result } from '@/domain/shared/result'
import type { WorkbookListener } from '@/domain/shared/workbook'
import { getFile, putFile } from '@/platform/file-store'
import { isCsvWith, readCsv } from '@/platform/csv/read-csv'
import { sha256 } from '@/platform/hash'
import { streamBookInThread } from '@/platform/xlsx/stream-in-thread'
import type { JobHandler } from '../kernel/run-job'
import type { Call } from '../kernel/runtime'
import { importIdSchema } from '../kernel/schemas'
import { beginCheck } from './begin-check'
import { prepareImport, type ImportFile } from './prepare-import'
import { recordCheck } from './record-check'

const jobData = z.object({ importId: importIdSchema })

const putPrepared = async (importId: string, prepared: PreparedLayer): Promise<{ key: string; basis: string }> => {
  const bytes = encodePreparedLayer(prepared)
  const key = `imports/${importId}.prepared`
  await putFile(key, bytes)
  return { key, basis: sha256(bytes) }
}

type Prepared = { readonly preview: ImportPreview; readonly prepared: PreparedLayer; readonly conflicts: ReadonlyArray<ConflictShown> }

const toCheck = ({ preview, prepared, conflicts }: Prepared, preparedKey: string | null): ImportCheck => ({
  kind: 'compared', canCommit: preview.canCommit && preview.changes.rows.length > 0, counts: preview.counts, findings: preview.findings,
  errors: preview.errors, warnings: preview.warnings, conflicts, forms: prepared.forms.length, preparedKey,
})

/** How the bytes of a workbook are told, the sheets named first in their order. */
export type BookReader = (bytes: Uint8Array, listener: WorkbookListener, options: { readonly order: ReadonlyArray<string> }) => Promise<Result<unknown, FileRefusal>>

/** A table in the format of the template is read here, any other file as a workbook. */
const openFile = (read: BookReader, bytes: Uint8Array): Result<ImportFile, FileRefusal> => {
  if (!isCsvWith(bytes, CSV_MARK)) return ok({ kind: 'workbook', tell: (listener, order) => read(bytes, listener, { order }) })
  const rows = readCsv(bytes)
  return rows === undefined ? err(refuseFile('FILE_TOO_MANY_CELLS')) : ok({ kind: 'table', rows })
}

/** Guard → read and compare → prepare → keep what was found, with a reader of one's own. Run again, it finds the same. */
export const checkImportWith = (read: BookReader) => async (call: Call, importId: string, bytes: Uint8Array): Promise<Result<unknown, { code: string }>> => {
  const refuse = ({ code }: FileRefusal) => recordCheck.execute(call, { importId, check: { kind: 'unreadable', refusal: { code } }, basis: null })
  const file = openFile(read, bytes)
  if (!file.ok) return refuse(file.error)
  const found = await prepareImport.execute(call, { importId, file: file.value })
  if (!found.ok) return found
  if (found.value.kind === 'unreadable') return refuse(found.value.refusal)
  const { preview, prepared } = found.value
  const kept = preview.canCommit ? await putPrepared(importId, prepared) : null
  return recordCheck.execute(call, { importId, check: toCheck(found.value, kept?.key ?? null), basis: kept?.basis ?? null })
}

/** A stranger's file is read in a thread of its own. */
export const checkImport = checkImportWith(streamBookInThread)

export const checkImportJob: JobHandler = async ({ actor, data, jobId, report }) => {
  if (actor === null) return err({ code: 'JOB_OWNER_WITHOUT_RIGHTS' })
  const { importId } = jobData.parse(data)
  const call: Call = { actor, requestId: jobId }
  const file = await beginCheck.execute(call, { importId })
  if (!file.ok) return file
  await report({ done: 0, total: 1 })
  const bytes = await getFile(file.value.key)
  if (bytes === null) return err({ code: 'IMPORT_FILE_GONE' })
  const result = await checkImport(call, importId, bytes)
  await report({ done: 1, total: 1 })
  return result.ok ? ok({}) : result
}
