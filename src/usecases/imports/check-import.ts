import { z } from 'zod'
import type { ConflictShown, ImportCheck } from '@/data/imports/import-check.codec'
import { encodePreparedLayer, type PreparedLayer } from '@/data/imports/prepared-layer.codec'
import { CSV_MARK } from '@/domain/imports/csv-template'
import type { ImportPreview } from '@/domain/imports/preview-import'
import { refuseFile } from '@/domain/shared/file-refusal'
import { err, ok, type Result } from '@/domain/shared/result'
import { getFile, putFile } from '@/platform/file-store'
import { isCsvWith, readCsv } from '@/platform/csv/read-csv'
import { sha256 } from '@/platform/hash'
import { readWorkbookInThread } from '@/platform/xlsx/read-in-thread'
import type { JobHandler } from '../kernel/run-job'
import type { Call } from '../kernel/runtime'
import { importIdSchema } from '../kernel/schemas'
import { beginCheck } from './begin-check'
import { prepareImport } from './prepare-import'
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

/** How the bytes of a workbook become cells. */
export type WorkbookReader = (bytes: Uint8Array) => ReturnType<typeof readWorkbookInThread>

/** A table in the format of the template is read here, any other file as a workbook. */
const readBytes = async (read: WorkbookReader, bytes: Uint8Array) => {
  if (!isCsvWith(bytes, CSV_MARK)) return read(bytes)
  const rows = readCsv(bytes)
  return rows === undefined ? err(refuseFile('FILE_TOO_MANY_CELLS')) : ok(rows)
}

/** Guard → read → compare → prepare → keep what was found, with a reader of one's own. Run again, it finds the same. */
export const checkImportWith = (read: WorkbookReader) => async (call: Call, importId: string, bytes: Uint8Array): Promise<Result<unknown, { code: string }>> => {
  const book = await readBytes(read, bytes)
  if (!book.ok) return recordCheck.execute(call, { importId, check: { kind: 'unreadable', refusal: { code: book.error.code } }, basis: null })
  const prepared = await prepareImport.execute(call, { importId, book: book.value })
  if (!prepared.ok) return prepared
  const { preview, prepared: layer } = prepared.value
  const kept = preview.canCommit ? await putPrepared(importId, layer) : null
  return recordCheck.execute(call, { importId, check: toCheck(prepared.value, kept?.key ?? null), basis: kept?.basis ?? null })
}

/** A stranger's file is read in a thread of its own. */
export const checkImport = checkImportWith(readWorkbookInThread)

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
