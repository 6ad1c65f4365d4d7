import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { insertStoredFile } from '@/data/imports/import.store'
import { enqueueJob } from '@/data/jobs/job.store'
import { insertStatisticsFile } from '@/data/statistics/statistics-file.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { dayIn } from '@/domain/shared/calendar'
import type { FileId, JobId, StatisticsFileId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { putFile } from '@/platform/file-store'
import { sha256 } from '@/platform/hash'
import { defineCommand } from '../kernel/define-command'
import { refuseImport } from '../kernel/past-deadline'
import { cycleIdSchema, statisticsMappingIdSchema, textSchema } from '../kernel/schemas'
import { readCycleMapping } from './read-mapping'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Takes a file of a federal form and orders its reading. */
export const uploadStatistics = defineCommand({
  name: 'imports.uploadStatistics',
  operation: 'import.create',
  input: z.strictObject({ cycleId: cycleIdSchema, mappingId: statisticsMappingIdSchema, fileName: textSchema(255), bytes: z.instanceof(Uint8Array) }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, { mappingId, fileName, bytes }, cycle) => {
    const closed = await refuseImport(ctx, cycle)
    if (closed !== undefined) return err(closed)
    if (bytes.byteLength === 0) return err({ code: 'IMPORT_FILE_EMPTY' })
    const mapping = await readCycleMapping(ctx, cycle, ({ id, form }) => id === mappingId && form !== 'register')
    if (mapping === undefined) return err({ code: 'NO_MAPPING' })
    if (mapping.rows.length === 0) return err({ code: 'MAPPING_EMPTY' })
    const [fileId, id] = [ctx.newId() as FileId, ctx.newId() as StatisticsFileId]
    const key = `statistics/${fileId}.xlsx`
    await putFile(key, bytes)
    await insertStoredFile(ctx.tx, { id: fileId, key, name: fileName, contentType: WORKBOOK, size: bytes.byteLength, sha256: sha256(bytes), purpose: 'statistics', createdById: ctx.actor.userId, createdAt: ctx.now })
    await insertStatisticsFile(ctx.tx, { id, cycleId: cycle.id, mappingId, fileId, fileDate: dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone), createdById: ctx.actor.userId, createdAt: ctx.now })
    await enqueueJob(ctx.tx, { id: ctx.newId() as JobId, kind: 'statistics.read', ownerId: ctx.actor.userId, subjectKind: 'statistics_file', subjectId: id, data: { statisticsFileId: id }, at: ctx.now })
    return ok({ out: { statisticsFileId: id }, audit: { event: 'statistics.uploaded', subjectKind: 'statistics_file', subjectId: id, after: { fileName, form: mapping.head.form, edition: mapping.head.edition } } })
  },
})
