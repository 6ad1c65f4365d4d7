import { z } from 'zod'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { enqueueJob } from '@/data/jobs/job.store'
import { insertStatisticsFile } from '@/data/statistics/statistics-file.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { dayIn } from '@/domain/shared/calendar'
import type { JobId, StatisticsFileId, StatisticsMappingId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { defineFileCommand } from '../kernel/define-file-command'
import { refuseImport } from '../kernel/past-deadline'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema, statisticsMappingIdSchema, textSchema } from '../kernel/schemas'
import { WORKBOOK } from './keep-import'
import { readCycleMapping } from './read-mapping'

/** The mapping the file is read through, when the cycle takes figures now. */
const readOpenMapping = async (ctx: Context, cycle: Cycle, mappingId: StatisticsMappingId) => {
  const closed = await refuseImport(ctx, cycle)
  if (closed !== undefined) return err(closed)
  const mapping = await readCycleMapping(ctx, cycle, ({ id, form }) => id === mappingId && form !== 'register')
  if (mapping === undefined) return err({ code: 'NO_MAPPING' } as const)
  return mapping.rows.length === 0 ? err({ code: 'MAPPING_EMPTY' } as const) : ok(mapping.head)
}

/** Takes a file of a federal form and orders its reading. */
export const uploadStatistics = defineFileCommand({
  name: 'imports.uploadStatistics',
  operation: 'import.create',
  input: z.strictObject({ cycleId: cycleIdSchema, mappingId: statisticsMappingIdSchema, fileName: textSchema(255), bytes: z.instanceof(Uint8Array) }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  prepare: async (ctx, { mappingId, fileName, bytes }, cycle) => {
    const mapping = await readOpenMapping(ctx, cycle, mappingId)
    if (!mapping.ok) return mapping
    if (bytes.byteLength === 0) return err({ code: 'IMPORT_FILE_EMPTY' })
    return ok({ files: { table: { origin: 'table', folder: 'statistics', extension: 'xlsx', name: fileName, contentType: WORKBOOK, purpose: 'statistics', bytes } }, made: undefined })
  },
  run: async (ctx, { mappingId, fileName }, { subject: cycle, files }) => {
    const mapping = await readOpenMapping(ctx, cycle, mappingId)
    if (!mapping.ok) return mapping
    const id = ctx.newId() as StatisticsFileId
    await insertStatisticsFile(ctx.tx, { id, cycleId: cycle.id, mappingId, fileId: files.table, fileDate: dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone), createdById: ctx.actor.userId, createdAt: ctx.now })
    await enqueueJob(ctx.tx, { id: ctx.newId() as JobId, kind: 'statistics.read', ownerId: ctx.actor.userId, subjectKind: 'statistics_file', subjectId: id, data: { statisticsFileId: id }, at: ctx.now })
    return ok({ out: { statisticsFileId: id }, audit: { event: 'statistics.uploaded', subjectKind: 'statistics_file', subjectId: id, after: { fileName, form: mapping.value.form, edition: mapping.value.edition } } })
  },
})
