import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { insertFigures } from '@/data/submissions/figure.store'
import { listFormsOf } from '@/data/submissions/form-queue.store'
import { findMunicipality } from '@/data/tenancy/municipality.store'
import { err, ok } from '@/domain/shared/result'
import { parseAmount } from '@/domain/values/parse-amount'
import { defineCommand } from '../kernel/define-command'
import { readSlots } from '../kernel/form-slots'
import { cycleIdSchema, municipalityIdSchema, optionalSchema, organizationIdSchema, textSchema } from '../kernel/schemas'

/** A figure known from elsewhere: the total of a municipality, or one organization's by another source. The checks hold the forms against it. */
export const recordFigure = defineCommand({
  name: 'submissions.recordFigure',
  operation: 'submission.recordFigure',
  input: z.strictObject({
    cycleId: cycleIdSchema, municipalityId: municipalityIdSchema, organizationId: optionalSchema(organizationIdSchema), field: z.string().max(60), value: textSchema(64), source: textSchema(300),
  }),
  load: async ({ tx }, { cycleId, municipalityId, organizationId }) => {
    const cycle = await findCycle(tx, cycleId)
    const municipality = await findMunicipality(tx, municipalityId)
    if (cycle === undefined || municipality === undefined) return undefined
    const isThere = organizationId === undefined || (await listFormsOf(tx, cycleId, [organizationId])).some((form) => form.municipalityId === municipalityId)
    return isThere ? { cycle, municipalityId } : undefined
  },
  scopeOf: ({ municipalityId }) => ({ municipalityId }),
  run: async (ctx, { organizationId, field, value, source }, { cycle, municipalityId }) => {
    if (!(await readSlots(ctx.tx, cycle)).has(field)) return err({ code: 'FORM_CELLS_NOT_NAMED' })
    const parsed = parseAmount(value)
    if (!parsed.ok || parsed.value.kind !== 'amount') return err({ code: 'FIGURE_NOT_A_NUMBER' })
    await insertFigures(ctx.tx, [{ id: ctx.newId(), cycleId: cycle.id, municipalityId, organizationId: organizationId ?? null, fieldKey: field, micro: parsed.value.micro, source, authorId: ctx.actor.userId, at: ctx.now }])
    return ok({ out: {}, audit: { event: 'submission.figureRecorded', subjectKind: 'municipality', subjectId: municipalityId, after: { field, source } } })
  },
})
