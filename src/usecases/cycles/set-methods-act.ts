import { z } from 'zod'
import { lockCycle, updateCycleMethodsAct } from '@/data/cycles/cycle.store'
import { areMethodsOpen } from '@/domain/cycles/cycle-workflow'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { cycleIdSchema, textSchema } from '../kernel/schemas'

/** The act that fixes the methods of the monitoring (ZEL-56): named until the results are approved, then a part of them. */
export const setMethodsAct = defineCommand({
  name: 'cycles.setMethodsAct',
  operation: 'cycle.plan',
  input: z.strictObject({ cycleId: cycleIdSchema, methodsAct: textSchema(500) }),
  load: ({ tx }, { cycleId }) => lockCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, { methodsAct }, cycle) => {
    if (!areMethodsOpen(cycle.status)) return err({ code: 'CYCLE_METHODS_FIXED' })
    await updateCycleMethodsAct(ctx.tx, cycle.id, methodsAct)
    return ok({ out: {}, audit: { event: 'cycle.methodsActSet', subjectKind: 'cycle', subjectId: cycle.id, before: { methodsAct: cycle.methodsAct ?? '' }, after: { methodsAct } } })
  },
})
