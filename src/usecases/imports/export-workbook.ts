import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { defineQuery } from '../kernel/define-query'
import { cycleIdSchema } from '../kernel/schemas'
import { readTemplateWorld } from './template-world'

/** The workbook to fill, with what is stored now: the own part of the region. The file itself is written by the seam, which has the words. */
export const exportWorkbook = defineQuery({
  name: 'imports.exportWorkbook',
  operation: 'workbook.export',
  input: z.strictObject({ cycleId: cycleIdSchema }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  personal: ({ id }) => ({ subjectKind: 'cycle', subjectId: id }),
  run: async (ctx, _input, cycle) => {
    const { template, grid } = await readTemplateWorld(ctx, cycle, 'workbook.export')
    return { template, grid, period: cycle.period, title: cycle.title }
  },
})
