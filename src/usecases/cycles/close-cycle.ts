import { z } from 'zod'
import { lockCycle, updateCycleClosed } from '@/data/cycles/cycle.store'
import { findLastRelease } from '@/data/scoring/release.store'
import { afterStep } from '@/domain/cycles/cycle-workflow'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { cycleIdSchema } from '../kernel/schemas'

/** After closing no value can be changed; a recalculation makes the next release. */
export const closeCycle = defineCommand({
  name: 'cycles.close',
  operation: 'cycle.close',
  input: z.strictObject({ cycleId: cycleIdSchema }),
  load: ({ tx }, { cycleId }) => lockCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, _input, cycle) => {
    if (afterStep(cycle.status, 'close') === undefined) return err({ code: 'CYCLE_STEP_FORBIDDEN', status: cycle.status })
    if ((await findLastRelease(ctx.tx, cycle.id)) === undefined) return err({ code: 'CYCLE_WITHOUT_RELEASE' })
    await updateCycleClosed(ctx.tx, cycle.id, ctx.now)
    return ok({ out: {}, audit: { event: 'cycle.closed', subjectKind: 'cycle', subjectId: cycle.id } })
  },
})
