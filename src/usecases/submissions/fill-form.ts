import { z } from 'zod'
import { insertCheckReason } from '@/data/submissions/check-reason.store'
import { keepCopies, takeStep } from '@/data/submissions/form-step.store'
import { refuseClosedCycle } from '@/domain/cycles/cycle-workflow'
import { err, ok } from '@/domain/shared/result'
import { calmFacts, refuseStep } from '@/domain/submissions/submission-workflow'
import { defineCommand } from '../kernel/define-command'
import { readFormChecker } from '../kernel/form-checker'
import { isFormLate } from '../kernel/form-deadline'
import { textSchema } from '../kernel/schemas'
import { judgeForms, submitFacts } from './form-facts'
import { formKey, formKeySchema, lockFormSubject, placeOfForm, stepAudit } from './form-subject'
import { tellForms } from './tell-forms'

/** The organization begins its self-assessment; the first saved cell does the same by itself. */
export const startForm = defineCommand({
  name: 'submissions.start',
  operation: 'submission.fill',
  input: formKeySchema,
  load: lockFormSubject,
  scopeOf: placeOfForm,
  run: async (ctx, _input, subject) => {
    const { form, cycle } = subject
    const refusal = refuseClosedCycle(cycle) ?? refuseStep('start', calmFacts(form.status))
    if (refusal !== undefined) return err(refusal)
    if (await isFormLate(ctx, cycle, form)) return err({ code: 'DEADLINE_PASSED' })
    await takeStep(ctx.tx, [form.id], { step: 'start', comment: null, actorId: ctx.actor.userId, at: ctx.now })
    return ok({ out: {}, audit: stepAudit('submission.started', subject) })
  },
})

/** Why a warning of the checks is right as it stands. It belongs to these very numbers. */
export const explainFinding = defineCommand({
  name: 'submissions.explainFinding',
  operation: 'submission.fill',
  input: z.strictObject({ ...formKey, findingKey: textSchema(2_000), reason: textSchema(2_000) }),
  load: lockFormSubject,
  scopeOf: placeOfForm,
  run: async (ctx, { findingKey, reason }, subject) => {
    const { form, cycle } = subject
    const refusal = refuseClosedCycle(cycle)
    if (refusal !== undefined) return err(refusal)
    const judged = (await judgeForms(ctx.tx, await readFormChecker(ctx.tx, cycle), [form])).get(form.id)
    if (judged?.findings.some(({ key, strength }) => key === findingKey && strength === 'warning') !== true) return err({ code: 'FORM_FINDING_GONE' })
    await insertCheckReason(ctx.tx, { id: ctx.newId(), submissionId: form.id, findingKey, reason, authorId: ctx.actor.userId, at: ctx.now })
    return ok({ out: {}, audit: stepAudit('submission.findingExplained', subject, { finding: findingKey.split('|')[0] }) })
  },
})

/** The director vouches for the form and sends it to the municipality. A delegate never does (domain/06). */
export const submitForm = defineCommand({
  name: 'submissions.submit',
  operation: 'submission.submit',
  input: z.strictObject({ ...formKey, confirmed: z.literal('yes') }),
  load: lockFormSubject,
  scopeOf: placeOfForm,
  run: async (ctx, _input, subject) => {
    const { form, cycle } = subject
    const closed = refuseClosedCycle(cycle)
    if (closed !== undefined) return err(closed)
    // A returned form was presented in time: its second look is late by its own day, which is marked, not refused.
    const isLate = await isFormLate(ctx, cycle, form)
    if (form.status === 'in_progress' && isLate) return err({ code: 'DEADLINE_PASSED' })
    const refusal = refuseStep('submit', await submitFacts(ctx.tx, await readFormChecker(ctx.tx, cycle), form))
    if (refusal !== undefined) return err(refusal)
    const taken = await takeStep(ctx.tx, [form.id], { step: 'submit', comment: null, actorId: ctx.actor.userId, at: ctx.now, isLate })
    await tellForms(ctx, cycle, { kind: 'formSubmitted', forms: [form], toMunicipality: true })
    await keepCopies(ctx.tx, taken.map(({ stepId }) => stepId))
    return ok({ out: {}, audit: stepAudit('submission.submitted', subject) })
  },
})
