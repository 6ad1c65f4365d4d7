import { z } from 'zod'
import { listCompleteness } from '@/data/cycles/completeness.store'
import { listCycleSteps } from '@/data/cycles/cycle-step.store'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { findSchedule, listSchedules } from '@/data/cycles/schedule.store'
import { listUnexecutedDecisions } from '@/data/decisions/unexecuted-decision.store'
import { listImports } from '@/data/imports/import.store'
import { findModelVersionHead } from '@/data/models/model-version.store'
import { listCycleReleases } from '@/data/scoring/release.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { canTakeValues, hasBegun, cycleSteps, isCycleStepOpen, refuseCycleStep, type CycleStep, type CycleStepRefusal } from '@/domain/cycles/cycle-workflow'
import { stepOperation } from '@/policy/cycle-steps'
import { dayIn } from '@/domain/shared/calendar'
import { can, canSomewhere, isReached, reachOf, type Actor } from '@/policy/can'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { isPastDeadline } from '../kernel/past-deadline'
import type { Context } from '../kernel/runtime'
import { mayCalculate } from '../kernel/may-calculate'
import { cycleIdSchema } from '../kernel/schemas'
import { namesOf, scheduleDto } from '../kernel/schedule-dto'
import { readCycleFacts } from './step-facts'

const allowed = async (ctx: Context, cycle: Cycle) => {
  const { actor } = ctx
  const here = { regionId: actor.regionId }
  const { status } = cycle
  const isPast = await isPastDeadline(ctx, cycle)
  return {
    calculate: can(actor, 'release.create', here) && (await mayCalculate(ctx.tx, cycle)),
    publish: can(actor, 'release.publish', here),
    readiness: hasBegun(status) && can(actor, 'overview.read', here),
    enter: status !== 'planned' && status !== 'schedule_approved' && canSomewhere(actor, 'values.read'),
    forms: hasBegun(status) && canSomewhere(actor, 'submission.read'),
    exportWorkbook: canTakeValues(status) && canSomewhere(actor, 'workbook.export'),
    importWorkbook: canTakeValues(status) && !isPast && canSomewhere(actor, 'import.create'),
  }
}

export type OfferedStep = { readonly step: CycleStep; readonly refusal: CycleStepRefusal | null }

const mayTake = (actor: Actor, step: CycleStep): boolean => {
  const operation = stepOperation[step]
  return operation !== null && can(actor, operation, { regionId: actor.regionId })
}

/** Steps that lead on from here and that this person may take, each with what still stops it. */
const stepsOf = async ({ ctx, cycle }: Reads): Promise<ReadonlyArray<OfferedStep>> => {
  const steps = cycleSteps.filter((step) => isCycleStepOpen(cycle.status, step) && mayTake(ctx.actor, step))
  const facts = await readCycleFacts(ctx, cycle, steps)
  return steps.map((step) => ({ step, refusal: refuseCycleStep(step, facts) ?? null }))
}

/** Decisions that the review of the effect would begin without: for whom its step is offered, and who reads decisions of the whole region. */
const unexecutedOf = async ({ ctx, cycle, timeZone, steps }: Reads & { timeZone: string; steps: ReadonlyArray<OfferedStep> }) =>
  steps.some(({ step }) => step === 'startEffectReview') && reachOf(ctx.actor, 'decision.read').kind === 'region' ? listUnexecutedDecisions(ctx.tx, cycle.id, dayIn(ctx.now, timeZone)) : []

const planOf = async ({ ctx, cycle, timeZone }: Reads & { timeZone: string }) => {
  const edition = (await findSchedule(ctx.tx, cycle.id)) ?? (await listSchedules(ctx.tx, cycle.id))[0]
  return edition === undefined ? null : scheduleDto(edition, { cycle, today: dayIn(ctx.now, timeZone), names: await namesOf(ctx.tx, [edition]) })
}

const wayOf = async ({ ctx, cycle }: Reads) =>
  (await listCycleSteps(ctx.tx, cycle.id)).map(({ actorId, at, ...row }) => ({ ...row, isBySystem: actorId === null, at: at.toISOString() }))

type Reads = { readonly ctx: Context; readonly cycle: Cycle }

const importsOf = async ({ ctx, cycle }: Reads) =>
  canSomewhere(ctx.actor, 'import.read') ? listImports(ctx.tx, { cycleId: cycle.id, ownerId: reachOf(ctx.actor, 'import.read').kind === 'region' ? null : ctx.actor.userId }) : []

const completenessOf = async ({ ctx, cycle }: Reads) => {
  const reach = reachOf(ctx.actor, 'municipality.read')
  return (await listCompleteness(ctx.tx, cycle.id)).filter((row) => isReached(reach, row))
}

const releasesOf = async ({ ctx, cycle }: Reads) =>
  (await listCycleReleases(ctx.tx, cycle.id)).map((release) => ({
    id: release.id, number: release.number, participants: release.participants, createdAt: release.createdAt.toISOString(), publishedAt: release.publishedAt?.toISOString() ?? null,
  }))

const factsOf = ({ id, kind, title, period, status, collectionFrom, deadline, deadlineAt, openedAt }: Cycle) => ({
  id, kind, title, period, status, collectionFrom, deadline, deadlineAt: deadlineAt?.toISOString() ?? null, openedAt: openedAt?.toISOString() ?? null,
})

/** The page of a cycle: state, deadline, who has come how far (own municipalities only), imports, releases, and what the actor may do. */
export const getCycle = defineQuery({
  name: 'cycles.get',
  operation: 'cycle.read',
  input: z.strictObject({ cycleId: cycleIdSchema }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, _input, cycle) => {
    const version = await findModelVersionHead(ctx.tx, cycle.modelVersionId)
    const region = await requireRegion(ctx.tx)
    const steps = await stepsOf({ ctx, cycle })
    return {
      ...factsOf(cycle),
      timeZone: region.timeZone,
      modelVersion: version === undefined ? null : { id: version.id, modelId: version.modelId, name: version.modelName, number: version.number },
      completeness: await completenessOf({ ctx, cycle }),
      releases: await releasesOf({ ctx, cycle }),
      imports: await importsOf({ ctx, cycle }),
      allowed: await allowed(ctx, cycle),
      steps,
      unexecuted: await unexecutedOf({ ctx, cycle, timeZone: region.timeZone, steps }),
      way: await wayOf({ ctx, cycle }),
      plan: await planOf({ ctx, cycle, timeZone: region.timeZone }),
      instructionFileId: cycle.instructionFileId,
      methodsAct: cycle.methodsAct,
      preliminary: (cycle.status === 'preliminary' || cycle.status === 'appeals') && canSomewhere(ctx.actor, 'appeal.read'),
    }
  },
})
export type CyclePage = OutOf<typeof getCycle>
