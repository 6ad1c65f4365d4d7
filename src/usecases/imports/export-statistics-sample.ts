import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { listRegisteredOrganizations } from '@/data/statistics/statistics-file.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { dayIn } from '@/domain/shared/calendar'
import { defineQuery } from '../kernel/define-query'
import { cycleIdSchema, statisticsMappingIdSchema } from '../kernel/schemas'
import { reachedOrganizations } from './own-statistics-file'
import { readCycleMapping } from './read-mapping'

/** A file of the form to be filled: the organizations in reach with their codes, and the cells that the mapping knows. */
export const exportStatisticsSample = defineQuery({
  name: 'imports.exportStatisticsSample',
  operation: 'import.create',
  input: z.strictObject({ cycleId: cycleIdSchema, mappingId: statisticsMappingIdSchema }),
  load: async (ctx, { cycleId, mappingId }) => {
    const cycle = await findCycle(ctx.tx, cycleId)
    const mapping = cycle === undefined ? undefined : await readCycleMapping(ctx, cycle, ({ id }) => id === mappingId)
    return cycle === undefined || mapping === undefined ? undefined : { cycle, mapping }
  },
  scopeOf: () => ({}),
  run: async (ctx, _input, { cycle, mapping: { head, rows } }) => {
    const reached = await reachedOrganizations(ctx, cycle.id)
    return { form: head.form, edition: head.edition, day: dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone), organizations: await listRegisteredOrganizations(ctx.tx, [...reached.keys()]), rows }
  },
})
