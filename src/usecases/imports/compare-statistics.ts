import { z } from 'zod'
import { listStatisticsLines, updateStatisticsFile, type StatisticsLineRow } from '@/data/statistics/statistics-file.store'
import type { OrganizationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import type { MappingRow, StatisticsPlace } from '@/domain/statistics/statistics-form'
import type { ValueOrigin } from '@/domain/values/value-source'
import { defineFileCommand } from '../kernel/define-file-command'
import { refuseImport } from '../kernel/past-deadline'
import { statisticsFileIdSchema, textSchema } from '../kernel/schemas'
import { keepImport } from './keep-import'
import { madeTable, offerAmounts } from './keep-made-import'
import { lockOwnFile, requireCycle } from './own-statistics-file'
import { readCycleMapping } from './read-mapping'
import { readTemplateWorld } from './template-world'

const chosenLines = (lines: ReadonlyArray<StatisticsLineRow>): ReadonlyArray<StatisticsLineRow & { readonly organizationId: OrganizationId }> =>
  lines.flatMap((line) => (line.organizationId === null || (line.state !== 'matched' && line.state !== 'assigned') ? [] : [{ ...line, organizationId: line.organizationId }]))

/** How every line of the file is decided, as one text. */
const decisionsOf = (lines: ReadonlyArray<StatisticsLineRow>): string => lines.map(({ id, state, organizationId }) => `${id} ${state} ${organizationId ?? ''}`).join(',')

const placesOf = (rows: ReadonlyArray<MappingRow>): Readonly<Record<string, StatisticsPlace>> => Object.fromEntries(rows.map(({ fieldKey, section, line, column }) => [fieldKey, { section, line, column }]))

/**
 * Everything is decided: the figures become an import, compared with what is stored. What people entered and the file says otherwise is
 * a conflict there, because the file knows nothing of what was entered.
 */
export const compareStatistics = defineFileCommand({
  name: 'imports.compareStatistics',
  operation: 'import.create',
  input: z.strictObject({ statisticsFileId: statisticsFileIdSchema, fileName: textSchema(200) }),
  load: (ctx, { statisticsFileId }) => lockOwnFile(ctx, statisticsFileId),
  scopeOf: () => ({}),
  timeoutMs: 60_000,
  prepare: async (ctx, { fileName }, found) => {
    if (found.status !== 'read' || found.form === 'register') return err({ code: 'STATISTICS_NOT_READ' })
    const cycle = await requireCycle(ctx, found.cycleId)
    const refusal = await refuseImport(ctx, cycle)
    if (refusal !== undefined) return err(refusal)
    const lines = await listStatisticsLines(ctx.tx, found.id)
    const undecided = lines.filter(({ state }) => state === 'undecided').length
    if (undecided > 0) return err({ code: 'STATISTICS_UNDECIDED', count: undecided })
    const chosen = chosenLines(lines)
    if (new Set(chosen.map(({ organizationId }) => organizationId)).size < chosen.length) return err({ code: 'STATISTICS_DOUBLED' })
    const mapping = await readCycleMapping(ctx, cycle, ({ id }) => id === found.mappingId)
    if (mapping === undefined) return err({ code: 'NO_MAPPING' })
    const world = await readTemplateWorld(ctx, cycle, { operation: 'import.create' })
    const amounts = new Map(chosen.map((line) => [line.organizationId as string, line.amounts]))
    const organizationAt = (row: number): string => world.template.participants[row]?.organizationId ?? ''
    const { grid, count, closed } = offerAmounts(world, (row, { key }) => amounts.get(organizationAt(row))?.get(key), { onlyEmpty: false })
    if (count === 0) return err({ code: 'STATISTICS_NOTHING' })
    const { form, edition, fileDate, fileName: uploaded } = found
    // The file has seen no form, so it carries version 0 of each: what was entered since is told as a conflict.
    const unseen = { ...world, template: { ...world.template, formVersions: new Map(world.template.participants.map(({ organizationId }) => [organizationId, 0])) } }
    const origin: ValueOrigin = { kind: 'statistics', form, edition, fileDate, fileName: uploaded, places: placesOf(mapping.rows), closed }
    return ok({ files: { table: madeTable({ world: unseen, grid, fileName }) }, made: { origin, count, lines: decisionsOf(lines), organizations: chosen.length } })
  },
  run: async (ctx, _input, { subject: found, files, made }) => {
    const cycle = await requireCycle(ctx, found.cycleId)
    const refusal = await refuseImport(ctx, cycle)
    if (refusal !== undefined) return err(refusal)
    // Another decision about a line, or the file compared already: what was made of it is of yesterday.
    if (found.status !== 'read' || decisionsOf(await listStatisticsLines(ctx.tx, found.id)) !== made.lines) return err({ code: 'STATISTICS_NOT_READ' })
    const importId = await keepImport(ctx, cycle, { fileId: files.table, origin: made.origin })
    await updateStatisticsFile(ctx.tx, found.id, { status: 'compared', importId })
    return ok({ out: { importId }, audit: { event: 'statistics.compared', subjectKind: 'statistics_file', subjectId: found.id, after: { cells: made.count, organizations: made.organizations, importId } } })
  },
})
