import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { listStatisticsFiles, listStatisticsLines } from '@/data/statistics/statistics-file.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { canTakeValues } from '@/domain/cycles/cycle-workflow'
import { canSomewhere } from '@/policy/can'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { isPastDeadline } from '../kernel/past-deadline'
import { cycleIdSchema, statisticsFileIdSchema } from '../kernel/schemas'
import { findOwnFile, reachedOrganizations, requireCycle } from './own-statistics-file'
import { mappingsOfCycle, readCycleMapping } from './read-mapping'

const cycleFacts = ({ id, title, period }: { id: string; title: string; period: string }) => ({ id, title, period })

/** The page where files of federal forms are uploaded, with those of the person. */
export const getStatisticsUpload = defineQuery({
  name: 'imports.getStatisticsUpload',
  operation: 'import.create',
  input: z.strictObject({ cycleId: cycleIdSchema }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, _input, cycle) => ({
    cycle: cycleFacts(cycle), isOpen: canTakeValues(cycle.status) && !(await isPastDeadline(ctx, cycle)), timeZone: (await requireRegion(ctx.tx)).timeZone,
    mappings: (await mappingsOfCycle(ctx, cycle)).map(({ id, form, edition, rows }) => ({ id, form, edition, rows })),
    mayReadMappings: canSomewhere(ctx.actor, 'statistics.read'),
    files: (await listStatisticsFiles(ctx.tx, { cycleId: cycle.id, ownerId: ctx.actor.userId })).map(({ id, form, edition, status, fileName, createdAt, importId }) => ({ id, form, edition, status, fileName, createdAt: createdAt.toISOString(), importId })),
  }),
})
export type StatisticsUpload = OutOf<typeof getStatisticsUpload>

/** An uploaded file: whose figures each of its organizations are, and what has to be decided. */
export const getStatisticsFile = defineQuery({
  name: 'imports.getStatisticsFile',
  operation: 'import.create',
  input: z.strictObject({ statisticsFileId: statisticsFileIdSchema }),
  load: (ctx, { statisticsFileId }) => findOwnFile(ctx, statisticsFileId),
  scopeOf: () => ({}),
  run: async (ctx, _input, found) => {
    const cycle = await requireCycle(ctx, found.cycleId)
    const names = await reachedOrganizations(ctx, found.cycleId)
    const lines = await listStatisticsLines(ctx.tx, found.id)
    const shown = lines.filter(({ state }) => state !== 'matched').map(({ amounts, faults, candidates, organizationId, ...line }) => ({
      ...line, cells: amounts.size, faults: faults.slice(0, 5), faultCount: faults.length, organizationId, candidates: candidates.flatMap((id) => (names.has(id) ? [{ id, name: names.get(id) ?? '' }] : [])),
    }))
    return {
      id: found.id, form: found.form, edition: found.edition, status: found.status, refusal: found.refusal, fileName: found.fileName, fileDate: found.fileDate, importId: found.importId, valueRows: found.valueRows,
      createdAt: found.createdAt.toISOString(), timeZone: (await requireRegion(ctx.tx)).timeZone, cycle: cycleFacts(cycle),
      counts: { organizations: lines.length, matched: lines.filter(({ state }) => state === 'matched').length, undecided: lines.filter(({ state }) => state === 'undecided').length, leftOut: lines.filter(({ state }) => state === 'left_out').length, cells: lines.reduce((sum, line) => sum + (line.state === 'left_out' ? 0 : line.amounts.size), 0) },
      fields: (await readCycleMapping(ctx, cycle, ({ id }) => id === found.mappingId))?.document.fields.map(({ key, label }) => ({ key, label })) ?? [],
      lines: shown, organizations: [...names].map(([id, name]) => ({ id, name })).toSorted((one, other) => one.name.localeCompare(other.name, 'ru') || one.id.localeCompare(other.id)),
    }
  },
})
export type StatisticsFilePage = OutOf<typeof getStatisticsFile>
