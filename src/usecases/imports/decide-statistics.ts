import { z } from 'zod'
import { updateLineDecision } from '@/data/statistics/statistics-file.store'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { optionalSchema, organizationIdSchema, statisticsFileIdSchema } from '../kernel/schemas'
import { lockOwnFile, reachedOrganizations } from './own-statistics-file'

/** Says whose figures a line of the file are, or leaves it out (no organization given). Lines the codes have matched are not asked about. */
export const decideStatisticsLine = defineCommand({
  name: 'imports.decideStatisticsLine',
  operation: 'import.create',
  input: z.strictObject({ statisticsFileId: statisticsFileIdSchema, lineId: z.uuid(), organizationId: optionalSchema(organizationIdSchema) }),
  load: (ctx, { statisticsFileId }) => lockOwnFile(ctx, statisticsFileId),
  scopeOf: () => ({}),
  run: async (ctx, { lineId, organizationId = null }, found) => {
    if (found.status !== 'read') return err({ code: 'STATISTICS_NOT_READ' })
    if (organizationId !== null && !(await reachedOrganizations(ctx, found.cycleId)).has(organizationId)) return err({ code: 'STATISTICS_LINE_UNKNOWN' })
    if (!(await updateLineDecision(ctx.tx, found.id, { lineId, organizationId }))) return err({ code: 'STATISTICS_LINE_UNKNOWN' })
    return ok({ out: {}, audit: { event: 'statistics.lineDecided', subjectKind: 'statistics_file', subjectId: found.id, after: { organizationId: organizationId ?? '' } } })
  },
})
