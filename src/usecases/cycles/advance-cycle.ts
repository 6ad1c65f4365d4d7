import { z } from 'zod'
import { lockCycle } from '@/data/cycles/cycle.store'
import { analystSteps, operatorSteps } from '@/domain/cycles/cycle-workflow'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { cycleIdSchema } from '../kernel/schemas'
import { refuseStepOf } from './step-facts'
import { takeStep } from './take-step'

/** The analyst opens and closes stages. */
export const advanceCycle = defineCommand({
  name: 'cycles.advance',
  operation: 'cycle.advance',
  input: z.strictObject({ cycleId: cycleIdSchema, step: z.enum(analystSteps) }),
  load: ({ tx }, { cycleId }) => lockCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, { step }, cycle) => {
    const refusal = await refuseStepOf(ctx, cycle, step)
    if (refusal !== undefined) return err(refusal)
    await takeStep({ ...ctx, actorId: ctx.actor.userId }, cycle, { step })
    return ok({ out: {}, audit: { event: 'cycle.advanced', subjectKind: 'cycle', subjectId: cycle.id, before: { status: cycle.status }, after: { step } } })
  },
})

/** The operator ends the verification with a calculated release, or goes back to it. */
export const verifyCycle = defineCommand({
  name: 'cycles.verify',
  operation: 'cycle.verify',
  input: z.strictObject({ cycleId: cycleIdSchema, step: z.enum(operatorSteps) }),
  load: ({ tx }, { cycleId }) => lockCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, { step }, cycle) => {
    const refusal = await refuseStepOf(ctx, cycle, step)
    if (refusal !== undefined) return err(refusal)
    await takeStep({ ...ctx, actorId: ctx.actor.userId }, cycle, { step })
    return ok({ out: {}, audit: { event: 'cycle.advanced', subjectKind: 'cycle', subjectId: cycle.id, before: { status: cycle.status }, after: { step } } })
  },
})

/** The approver ends the cycle: every decision has the review of its effect by then. */
export const closeCycle = defineCommand({
  name: 'cycles.close',
  operation: 'cycle.close',
  input: z.strictObject({ cycleId: cycleIdSchema }),
  load: ({ tx }, { cycleId }) => lockCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, _input, cycle) => {
    const refusal = await refuseStepOf(ctx, cycle, 'close')
    if (refusal !== undefined) return err(refusal)
    await takeStep({ ...ctx, actorId: ctx.actor.userId }, cycle, { step: 'close' })
    return ok({ out: {}, audit: { event: 'cycle.closed', subjectKind: 'cycle', subjectId: cycle.id } })
  },
})
