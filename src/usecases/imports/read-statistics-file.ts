import { z } from 'zod'
import { appendAudit } from '@/data/audit/audit.store'
import { insertStatisticsLines, listRegisteredOrganizations, updateStatisticsFile, updateStatisticsFileFailed } from '@/data/statistics/statistics-file.store'
import type { StatisticsFileRefusal } from '@/data/statistics/statistics-line.codec'
import type { TenantTx } from '@/data/tenant'
import { columnRules, type ColumnRules } from '@/domain/imports/column-rules'
import { organizationTypes } from '@/domain/models/model-document'
import { isCalendarDate } from '@/domain/shared/calendar'
import type { StatisticsFileId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'
import type { SheetPiece } from '@/domain/shared/workbook'
import { matchOrganizations } from '@/domain/statistics/match-organization'
import { statisticsReader, type ReadStatistics, type WantedStatistics } from '@/domain/statistics/read-statistics'
import { placeKey } from '@/domain/statistics/statistics-form'
import { getFile } from '@/platform/file-store'
import { newId } from '@/platform/ids'
import { streamWorkbookInThread } from '@/platform/xlsx/stream-in-thread'
import { defineCommand } from '../kernel/define-command'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import type { JobHandler } from '../kernel/run-job'
import type { Call } from '../kernel/runtime'
import { statisticsFileIdSchema } from '../kernel/schemas'
import { findOwnFile, lockOwnFile, reachedOrganizations, requireCycle } from './own-statistics-file'
import { readCycleMapping, type CycleMapping } from './read-mapping'

const input = z.strictObject({ statisticsFileId: statisticsFileIdSchema })

/** The reading begins: where the file lies, for the job that reads it in the name of who uploaded it. */
export const beginStatistics = defineCommand({
  name: 'imports.beginStatistics',
  operation: 'import.create',
  input,
  load: (ctx, { statisticsFileId }) => lockOwnFile(ctx, statisticsFileId),
  scopeOf: () => ({}),
  run: async (ctx, _input, found) => {
    if (found.status !== 'uploaded' && found.status !== 'reading') return err({ code: 'STATISTICS_ALREADY_READ' })
    await updateStatisticsFile(ctx.tx, found.id, { status: 'reading' })
    return ok({ out: { key: found.fileKey }, audit: { event: 'statistics.readingBegun', subjectKind: 'statistics_file', subjectId: found.id } })
  },
})

const wantedOf = ({ head, document, rows }: CycleMapping): WantedStatistics => {
  const fields = new Map(document.fields.map((field, slot) => [field.key, { field, slot }]))
  const wanted = new Map<string, ColumnRules[]>()
  for (const row of rows) {
    const found = fields.get(row.fieldKey)
    if (found === undefined) continue
    const key = placeKey(row)
    wanted.set(key, [...(wanted.get(key) ?? []), columnRules({ ...found, organizationTypes, mayBeNotApplicable: false })])
  }
  return { form: head.form === 'fsnOo2' ? 'fsnOo2' : 'fsnOo1', edition: head.edition, wanted }
}

/** What the reading looks for: the cells of the form that feed fields of the cycle's model. */
export const prepareStatistics = defineQuery({
  name: 'imports.prepareStatistics',
  operation: 'import.create',
  input,
  load: (ctx, { statisticsFileId }) => findOwnFile(ctx, statisticsFileId),
  scopeOf: () => ({}),
  run: async (ctx, _input, found): Promise<WantedStatistics | null> => {
    const mapping = await readCycleMapping(ctx, await requireCycle(ctx, found.cycleId), ({ id }) => id === found.mappingId)
    return mapping === undefined ? null : wantedOf(mapping)
  },
})

const keepRead = async (ctx: Context, found: { id: StatisticsFileId; cycleId: Parameters<typeof reachedOrganizations>[1] }, read: ReadStatistics): Promise<number> => {
  const reached = await reachedOrganizations(ctx, found.cycleId)
  const register = await listRegisteredOrganizations(ctx.tx, [...reached.keys()])
  const matches = matchOrganizations(read.organizations.map(({ codes, isBranch, faults }) => ({ codes, isBranch, hasFaults: faults.length > 0 })), register)
  await insertStatisticsLines(ctx.tx, found.id, read.organizations.flatMap((organization, index) => {
    const match = matches[index]
    return match === undefined ? [] : [{ id: ctx.newId(), read: organization, match }]
  }))
  return matches.filter(({ kind }) => kind === 'undecided').length
}

/** Keeps what was read, each organization with whose figures it is or why that is not known. Called by the job that read. */
export const recordStatistics = defineCommand({
  name: 'imports.recordStatistics',
  operation: 'import.create',
  input: z.strictObject({ statisticsFileId: statisticsFileIdSchema, read: z.custom<Result<ReadStatistics, StatisticsFileRefusal>>((read) => typeof read === 'object' && read !== null && 'ok' in read) }),
  load: (ctx, { statisticsFileId }) => lockOwnFile(ctx, statisticsFileId),
  scopeOf: () => ({}),
  timeoutMs: 60_000,
  run: async (ctx, { read }, found) => {
    if (found.status !== 'reading') return err({ code: 'STATISTICS_ALREADY_READ' })
    const audit = { event: 'statistics.read', subjectKind: 'statistics_file', subjectId: found.id }
    if (!read.ok) {
      await updateStatisticsFile(ctx.tx, found.id, { status: 'refused', refusal: read.error })
      return ok({ out: { undecided: 0 }, audit: { ...audit, after: { refusal: read.error.code } } })
    }
    const undecided = await keepRead(ctx, found, read.value)
    const { fileDate, rows } = read.value
    await updateStatisticsFile(ctx.tx, found.id, { status: 'read', valueRows: rows, ...(fileDate === null || !isCalendarDate(fileDate) ? {} : { fileDate }) })
    return ok({ out: { undecided }, audit: { ...audit, after: { organizations: read.value.organizations.length, undecided } } })
  },
})

/** How the bytes of a file come as pieces. */
export type PieceReader = (bytes: Uint8Array, take: (piece: SheetPiece) => void) => ReturnType<typeof streamWorkbookInThread>

/** Stream → read what is wanted → match → keep, with a reader of one's own. The memory does not grow with the rows of the file. */
export const readStatisticsWith = (stream: PieceReader) => async (call: Call, statisticsFileId: string, bytes: Uint8Array): Promise<Result<unknown, { code: string }>> => {
  const wanted = await prepareStatistics.execute(call, { statisticsFileId })
  if (!wanted.ok) return wanted
  if (wanted.value === null) return err({ code: 'NO_MAPPING' })
  const reader = statisticsReader(wanted.value)
  const streamed = await stream(bytes, reader.take)
  const read = streamed.ok ? reader.finish() : err({ code: streamed.error.code })
  return recordStatistics.execute(call, { statisticsFileId, read })
}

/** A stranger's file is read in a thread of its own. */
export const readStatistics = readStatisticsWith(streamWorkbookInThread)

export const readStatisticsJob: JobHandler = async ({ actor, data, jobId, report }) => {
  if (actor === null) return err({ code: 'JOB_OWNER_WITHOUT_RIGHTS' })
  const { statisticsFileId } = z.object({ statisticsFileId: statisticsFileIdSchema }).parse(data)
  const call: Call = { actor, requestId: jobId }
  const file = await beginStatistics.execute(call, { statisticsFileId })
  if (!file.ok) return file
  await report({ done: 0, total: 1 })
  const bytes = await getFile(file.value.key)
  if (bytes === null) return err({ code: 'IMPORT_FILE_GONE' })
  const result = await readStatistics(call, statisticsFileId, bytes)
  await report({ done: 1, total: 1 })
  return result.ok ? ok({}) : result
}

/** The job that reads a file has failed for good: its page says so. */
export const failStatistics = async (tx: TenantTx, failed: { subjectId: string; jobId: string; at: Date }): Promise<void> => {
  if (!(await updateStatisticsFileFailed(tx, failed.subjectId as StatisticsFileId))) return
  await appendAudit(tx, { id: newId(), at: failed.at, actorId: null, event: 'statistics.failed', subjectKind: 'statistics_file', subjectId: failed.subjectId, requestId: failed.jobId })
}
