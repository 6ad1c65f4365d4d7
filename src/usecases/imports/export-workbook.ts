import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { defineQuery } from '../kernel/define-query'
import { cycleIdSchema, municipalityIdSchema, optionalSchema, organizationIdSchema } from '../kernel/schemas'
import { readTemplateWorld } from './template-world'

/** The workbook to fill, with what is stored now: the own part of the region, or one municipality or organization of it. The file itself is written by the seam, which has the words. */
export const exportWorkbook = defineQuery({
  name: 'imports.exportWorkbook',
  operation: 'workbook.export',
  input: z.strictObject({ cycleId: cycleIdSchema, municipality: optionalSchema(municipalityIdSchema), organization: optionalSchema(organizationIdSchema), format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  personal: ({ id }) => ({ subjectKind: 'cycle', subjectId: id }),
  run: async (ctx, { municipality, organization, format }, cycle) => {
    const { template, grid } = await readTemplateWorld(ctx, cycle, { operation: 'workbook.export', municipalityId: municipality, organizationId: organization })
    return { template, grid, format, period: cycle.period, title: cycle.title }
  },
})
