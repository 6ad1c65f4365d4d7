import { z } from 'zod'
import { lockCycle } from '@/data/cycles/cycle.store'
import { analystSteps, operatorSteps, type CycleStep } from '@/domain/cycles/cycle-workflow'
import { err, ok } from '@/domain/shared/result'
import type { Operation } from '@/policy/operations'
import { defineCommand } from '../kernel/define-command'
import { cycleIdSchema } from '../kernel/schemas'
import { refuseStepOf } from './step-facts'
import { takeStep } from './take-step'

/** A door to steps that need nothing but the decision of who may take them. */
const defineSteps = <const Steps extends readonly [CycleStep, ...CycleStep[]]>({ name, operation, steps }: { readonly name: string; readonly operation: Operation; readonly steps: Steps }) => defineCommand({
  name, operation,
  input: z.strictObject({ cycleId: cycleIdSchema, step: z.enum(steps) }),
  load: ({ tx }, { cycleId }) => lockCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, { step }, cycle) => {
    const refusal = await refuseStepOf(ctx, cycle, step)
    if (refusal !== undefined) return err(refusal)
    await takeStep({ ...ctx, actorId: ctx.actor.userId }, cycle, { step })
    return ok({ out: {}, audit: { event: 'cycle.advanced', subjectKind: 'cycle', subjectId: cycle.id, before: { status: cycle.status }, after: { step } } })
  },
})

/** The analyst opens and closes stages. */
export const advanceCycle = defineSteps({ name: 'cycles.advance', operation: 'cycle.advance', steps: analystSteps })

/** The operator ends the verification with a calculated release, or goes back to it. */
export const verifyCycle = defineSteps({ name: 'cycles.verify', operation: 'cycle.verify', steps: operatorSteps })

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
