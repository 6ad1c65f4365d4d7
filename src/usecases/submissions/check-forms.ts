import { z } from 'zod'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { lockForms, type FormState } from '@/data/submissions/form-state.store'
import { keepCopies, takeStep } from '@/data/submissions/form-step.store'
import { listFormsOf } from '@/data/submissions/form-queue.store'
import { refuseClosedCycle } from '@/domain/cycles/cycle-workflow'
import type { CycleId, MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { calmFacts, refuseStep, type SubmissionStep } from '@/domain/submissions/submission-workflow'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema, municipalityIdSchema, organizationIdSchema } from '../kernel/schemas'
import { checkFacts } from './form-facts'
import { tellForms } from './tell-forms'

const MAX_FORMS = 2_000
const organizationIds = z.array(organizationIdSchema).min(1).max(MAX_FORMS)

/** What became of one form of a batch: the step was taken, or the code that refused it. */
export type FormOutcome = { readonly organizationId: OrganizationId; readonly code: string }
type Batch = { readonly cycle: Cycle; readonly forms: ReadonlyArray<FormState>; readonly municipalityId: MunicipalityId | null }
type BatchInput = { readonly cycleId: CycleId; readonly municipalityId?: MunicipalityId; readonly organizationIds: ReadonlyArray<OrganizationId> }

/** The forms named, those of the municipality named only; every one is held. */
const lockBatch = async ({ tx }: Context, { cycleId, municipalityId, organizationIds: ids }: BatchInput): Promise<Batch | undefined> => {
  const cycle = await findCycle(tx, cycleId)
  if (cycle === undefined) return undefined
  const found = await listFormsOf(tx, cycleId, ids)
  const forms = await lockForms(tx, found.filter((form) => municipalityId === undefined || form.municipalityId === municipalityId).map(({ id }) => id))
  return forms.length === 0 ? undefined : { cycle, forms, municipalityId: municipalityId ?? null }
}

type Taking = { readonly step: SubmissionStep; readonly asked: ReadonlyArray<OrganizationId>; readonly keep: boolean }

/** Each form is judged by itself; those that may take the step take it together, the others say why not. */
const takeBatch = async (ctx: Context, { cycle, forms }: Batch, { step, asked, keep }: Taking): Promise<ReadonlyArray<FormOutcome>> => {
  const facts = await checkFacts(ctx.tx, forms)
  const refusalOf = ({ id, status }: FormState): string | undefined => refuseStep(step, facts.get(id) ?? calmFacts(status))?.code
  const ready = forms.filter((form) => refusalOf(form) === undefined)
  const taken = await takeStep(ctx.tx, ready.map(({ id }) => id), { step, comment: null, actorId: ctx.actor.userId, at: ctx.now })
  const moved = new Set(taken.map(({ submissionId }) => submissionId))
  if (step === 'confirm' || step === 'accept') await tellForms(ctx, cycle, { kind: step === 'confirm' ? 'formConfirmed' : 'formAccepted', forms: ready.filter(({ id }) => moved.has(id)) })
  if (keep) await keepCopies(ctx.tx, taken.map(({ stepId }) => stepId))
  const codes = new Map(forms.map((form) => [form.organizationId, refusalOf(form) ?? 'DONE']))
  return [...new Set(asked)].map((organizationId) => ({ organizationId, code: codes.get(organizationId) ?? 'NOT_FOUND' }))
}

const batchOf = (outcomes: ReadonlyArray<FormOutcome>) => ({ done: outcomes.filter(({ code }) => code === 'DONE').length, outcomes })
const audited = (event: string, { cycle }: Batch, outcomes: ReadonlyArray<FormOutcome>) => ({ event, subjectKind: 'cycle', subjectId: cycle.id, after: { forms: batchOf(outcomes).done, organizationIds: outcomes.filter(({ code }) => code === 'DONE').map(({ organizationId }) => organizationId) } })

const municipalBatch = z.strictObject({ cycleId: cycleIdSchema, municipalityId: municipalityIdSchema, organizationIds })
const placeOfBatch = ({ municipalityId }: Batch) => (municipalityId === null ? {} : { municipalityId })

/** The specialist has looked at the forms and lays them before the head. */
export const prepareForms = defineCommand({
  name: 'submissions.prepare',
  operation: 'submission.check',
  input: municipalBatch,
  load: lockBatch,
  scopeOf: placeOfBatch,
  run: async (ctx, input, batch) => {
    const closed = refuseClosedCycle(batch.cycle)
    if (closed !== undefined) return err(closed)
    const outcomes = await takeBatch(ctx, batch, { step: 'prepare', asked: input.organizationIds, keep: false })
    return ok({ out: batchOf(outcomes), audit: audited('submission.prepared', batch, outcomes) })
  },
})

/** The head confirms one form or many; each keeps its copy. */
export const confirmForms = defineCommand({
  name: 'submissions.confirm',
  operation: 'submission.confirm',
  input: municipalBatch,
  load: lockBatch,
  scopeOf: placeOfBatch,
  timeoutMs: 60_000,
  run: async (ctx, input, batch) => {
    const closed = refuseClosedCycle(batch.cycle)
    if (closed !== undefined) return err(closed)
    const outcomes = await takeBatch(ctx, batch, { step: 'confirm', asked: input.organizationIds, keep: true })
    return ok({ out: batchOf(outcomes), audit: audited('submission.confirmed', batch, outcomes) })
  },
})

/** The operator accepts one form or many, from the sample or past it; each keeps its copy. */
export const acceptForms = defineCommand({
  name: 'submissions.accept',
  operation: 'submission.verify',
  input: z.strictObject({ cycleId: cycleIdSchema, organizationIds }),
  load: (ctx, input) => lockBatch(ctx, input),
  scopeOf: placeOfBatch,
  timeoutMs: 60_000,
  run: async (ctx, input, batch) => {
    const closed = refuseClosedCycle(batch.cycle)
    if (closed !== undefined) return err(closed)
    const outcomes = await takeBatch(ctx, batch, { step: 'accept', asked: input.organizationIds, keep: true })
    return ok({ out: batchOf(outcomes), audit: audited('submission.accepted', batch, outcomes) })
  },
})
