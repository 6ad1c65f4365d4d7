import { z } from 'zod'
import { hasMeasureTitle, insertMeasure, lockMeasure, updateMeasure } from '@/data/recommendations/measure.store'
import { organizationTypes } from '@/domain/models/model-document'
import { deficitKinds } from '@/domain/recommendations/find-deficits'
import type { MeasureId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { measureIdSchema, textSchema, ticksSchema } from '../kernel/schemas'

/** Codes typed in one line, «1.1, 2.3». */
const codes = z.preprocess((value) => (typeof value === 'string' ? value.split(/[\s,;]+/).filter((code) => code !== '') : value), z.array(textSchema(60)).max(100, 'TOO_LONG'))
const isChecked = z.preprocess((value) => value === true || value === 'on', z.boolean())

const words = {
  title: textSchema(300), text: textSchema(8000), indicatorCodes: codes, directionCodes: codes, kinds: ticksSchema(z.enum(deficitKinds)), organizationTypes: ticksSchema(z.enum(organizationTypes)),
  termDays: z.coerce.number().int().min(1).max(1095), isActive: isChecked,
}

export const createMeasure = defineCommand({
  name: 'measures.create',
  operation: 'measure.edit',
  input: z.strictObject(words),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, input) => {
    if (input.indicatorCodes.length + input.directionCodes.length === 0) return err({ code: 'MEASURE_WITHOUT_DEFICIT' })
    if (await hasMeasureTitle(ctx.tx, input.title, null)) return err({ code: 'MEASURE_TITLE_TAKEN' })
    const id = ctx.newId() as MeasureId
    await insertMeasure(ctx.tx, { ...input, id, by: ctx.actor.userId, at: ctx.now })
    return ok({ out: { measureId: id }, audit: { event: 'measure.created', subjectKind: 'measure', subjectId: id, after: { title: input.title } } })
  },
})

/** A measure in use keeps what it said on the recommendations made from it: they hold their own words. */
export const editMeasure = defineCommand({
  name: 'measures.edit',
  operation: 'measure.edit',
  input: z.strictObject({ measureId: measureIdSchema, revision: z.coerce.number().int().min(0), ...words }),
  load: ({ tx }, { measureId }) => lockMeasure(tx, measureId),
  scopeOf: () => ({}),
  run: async (ctx, { measureId, revision, ...input }, measure) => {
    if (measure.revision !== revision) return err({ code: 'MEASURE_CHANGED_MEANWHILE' })
    if (input.indicatorCodes.length + input.directionCodes.length === 0) return err({ code: 'MEASURE_WITHOUT_DEFICIT' })
    if (await hasMeasureTitle(ctx.tx, input.title, measureId)) return err({ code: 'MEASURE_TITLE_TAKEN' })
    await updateMeasure(ctx.tx, measureId, { ...input, at: ctx.now })
    return ok({ out: { measureId }, audit: { event: 'measure.edited', subjectKind: 'measure', subjectId: measureId, after: { title: input.title } } })
  },
})
