import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { canTakeValues } from '@/domain/cycles/cycle-workflow'
import { defineQuery } from '../kernel/define-query'
import { isPastDeadline } from '../kernel/past-deadline'
import { cycleIdSchema } from '../kernel/schemas'

/** The page where a workbook is uploaded. */
export const getUploadForm = defineQuery({
  name: 'imports.getUploadForm',
  operation: 'import.create',
  input: z.strictObject({ cycleId: cycleIdSchema }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, _input, cycle) => ({ cycle: { id: cycle.id, title: cycle.title, period: cycle.period }, isOpen: canTakeValues(cycle.status) && !(await isPastDeadline(ctx, cycle)) }),
})
